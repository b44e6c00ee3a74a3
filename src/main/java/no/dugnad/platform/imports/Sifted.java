package no.dugnad.platform.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Money;

/** The rows of a file that are taken, and those that are not: hidden ones, totals, remarks. */
final class Sifted {
  private static final String TOTAL =
      "(?:del|under|total|slutt|hoved)?sum(?:mer|mert)?|total(?:t|en|er)?|i alt|til"
          + " sammen|tilsammen|samlet|samla|subtotal|grand total";

  private static final Pattern ONLY_TOTAL = Pattern.compile("(?iu)(?:" + TOTAL + ")\\s*[:=.]?");
  private static final Pattern TOTAL_OF = Pattern.compile("(?iu)(?:" + TOTAL + ")\\b.*");

  /** "Antall søknader: 6" */
  private static final Pattern COUNT =
      Pattern.compile("(?iu)(?:antall|antal|number of|count)\\b.*");

  private final List<ImportRow> taken = new ArrayList<>();
  private final List<Preview.LeftOut> left = new ArrayList<>();
  private final List<Column> named;
  private final Optional<Column> summed;
  private final Map<Integer, String> texts = new HashMap<>();
  private Money sum = Money.ZERO;
  private Money sumOfGroup = Money.ZERO;

  private Sifted(ImportKind kind) {
    this.named = kind.columns().stream().filter(c -> c.required() && !c.summed()).toList();
    this.summed = kind.columns().stream().filter(Column::summed).findFirst();
  }

  static Sifted of(Import started, ImportKind kind) {
    var sifted = new Sifted(kind);
    Import.Taking taking = started.said().taking();
    Set<Integer> hidden = new HashSet<>(started.table().reading().hiddenRows());
    List<ImportRow> rows = started.rows(kind);
    int last = sifted.lastWhole(rows);
    for (int i = 0; i < rows.size(); i++) {
      ImportRow row = rows.get(i);
      List<String> cells = started.table().rows().get(i).cells();
      if (hidden.contains(row.number()) && !taking.hidden())
        sifted.leave(row, cells, Preview.Reason.HIDDEN);
      else if (!taking.totals() && sifted.isTotal(row, cells))
        sifted.leave(row, cells, Preview.Reason.TOTAL);
      else if (!taking.totals() && sifted.isRemark(row, cells, i > last && last >= 0))
        sifted.leave(row, cells, Preview.Reason.REMARK);
      else sifted.take(row, cells);
    }
    return sifted;
  }

  private int lastWhole(List<ImportRow> rows) {
    return IntStream.range(0, rows.size()).filter(i -> !lacks(rows.get(i))).max().orElse(-1);
  }

  private boolean lacks(ImportRow row) {
    return Stream.concat(named.stream(), summed.stream()).anyMatch(c -> row.isBlank(c.id()));
  }

  private void take(ImportRow row, List<String> cells) {
    taken.add(row);
    texts.put(row.number(), text(cells));
    Money amount = amount(row).orElse(Money.ZERO);
    sum = sum.plus(amount);
    sumOfGroup = sumOfGroup.plus(amount);
  }

  private void leave(ImportRow row, List<String> cells, Preview.Reason reason) {
    boolean isTotal = reason == Preview.Reason.TOTAL;
    Optional<Money> stated = isTotal ? amount(row) : Optional.empty();
    boolean agrees = stated.filter(this::agrees).isPresent();
    left.add(
        new Preview.LeftOut(row.number(), reason, text(cells), stated, agrees, sum, List.of()));
    if (isTotal) sumOfGroup = Money.ZERO;
  }

  private static String text(List<String> cells) {
    return String.join(" | ", cells.stream().filter(cell -> !cell.isBlank()).toList());
  }

  /** Leaves out the rows that these faults stop. */
  void leave(List<Fault> faults) {
    Map<Integer, List<Fault>> stopping =
        faults.stream().filter(Fault::stops).collect(Collectors.groupingBy(Fault::row));
    taken.removeIf(row -> stopping.containsKey(row.number()));
    new TreeMap<>(stopping)
        .forEach(
            (row, why) -> left.add(Preview.LeftOut.faulty(row, texts.getOrDefault(row, ""), why)));
  }

  private boolean agrees(Money stated) {
    return stated.equals(sum) || stated.equals(sumOfGroup);
  }

  private Optional<Money> amount(ImportRow row) {
    return summed.flatMap(column -> row.money(column.id()));
  }

  /**
   * A row that says so, where a row of its kind would say what it is: a project may be called "Sum
   * of parts", and then it has a unit. Or it says nothing, and comes to what stands above it.
   */
  private boolean isTotal(ImportRow row, List<String> cells) {
    List<String> names = named.stream().map(c -> row.text(c.id())).toList();
    List<String> said = names.stream().filter(name -> !name.isEmpty()).toList();
    if (said.isEmpty()) {
      boolean saysSo = cells.stream().anyMatch(cell -> ONLY_TOTAL.matcher(cell.strip()).matches());
      return saysSo || (taken.size() > 1 && amount(row).filter(this::agrees).isPresent());
    }
    if (said.stream().allMatch(name -> ONLY_TOTAL.matcher(name).matches())) return true;
    return said.size() == 1 && names.size() > 1 && TOTAL_OF.matcher(said.getFirst()).matches();
  }

  /**
   * A row that tells nothing of what is brought in; or below the list a line of text, as who wrote
   * it, or how many there are.
   */
  private boolean isRemark(ImportRow row, List<String> cells, boolean below) {
    if (row.cells().values().stream().allMatch(String::isEmpty)) return true;
    List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
    return below
        && lacks(row)
        && (filled.size() == 1 || COUNT.matcher(filled.getFirst().strip()).matches());
  }

  List<ImportRow> taken() {
    return taken;
  }

  List<Preview.LeftOut> left() {
    return left;
  }
}
