package no.dugnad.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Money;

/** The rows of a file that are taken, and those that are not: hidden ones, and totals. */
final class Sifted {
  private static final String TOTAL =
      "(?:del|under|total|slutt|hoved)?sum(?:mer|mert)?|total(?:t|en|er)?|i alt|til"
          + " sammen|tilsammen|samlet|samla|subtotal|grand total";

  private static final Pattern ONLY_TOTAL = Pattern.compile("(?iu)(?:" + TOTAL + ")\\s*[:=.]?");
  private static final Pattern TOTAL_OF = Pattern.compile("(?iu)(?:" + TOTAL + ")\\b.*");

  private final List<ImportRow> taken = new ArrayList<>();
  private final List<Preview.LeftOut> left = new ArrayList<>();
  private final List<Column> named;
  private final Optional<Column> summed;
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
    for (int i = 0; i < rows.size(); i++) {
      ImportRow row = rows.get(i);
      List<String> cells = started.table().rows().get(i).cells();
      if (hidden.contains(row.number()) && !taking.hidden())
        sifted.leave(row, cells, Preview.Reason.HIDDEN);
      else if (!taking.totals() && sifted.isTotal(row, cells))
        sifted.leave(row, cells, Preview.Reason.TOTAL);
      else sifted.take(row);
    }
    return sifted;
  }

  private void take(ImportRow row) {
    taken.add(row);
    Money amount = amount(row).orElse(Money.ZERO);
    sum = sum.plus(amount);
    sumOfGroup = sumOfGroup.plus(amount);
  }

  private void leave(ImportRow row, List<String> cells, Preview.Reason reason) {
    String text = String.join(" | ", cells.stream().filter(cell -> !cell.isBlank()).toList());
    boolean isTotal = reason == Preview.Reason.TOTAL;
    Optional<Money> stated = isTotal ? amount(row) : Optional.empty();
    boolean agrees = stated.filter(this::agrees).isPresent();
    left.add(new Preview.LeftOut(row.number(), reason, text, stated, agrees, sum));
    if (isTotal) sumOfGroup = Money.ZERO;
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

  List<ImportRow> taken() {
    return taken;
  }

  List<Preview.LeftOut> left() {
    return left;
  }
}
