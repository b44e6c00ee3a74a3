package no.dugnad.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Money;

/** The rows of a file that are taken, and those that are not, each with the reason. */
final class Sifted {
  private static final String TOTAL =
      "(?:del|under|total|slutt|hoved)?sum(?:mer|mert)?|total(?:t|en|er)?|i alt|til"
          + " sammen|tilsammen|samlet|samla|subtotal|grand total";

  private static final Pattern ONLY_TOTAL = Pattern.compile("(?iu)(?:" + TOTAL + ")\\s*[:=.]?");
  private static final Pattern TOTAL_OF = Pattern.compile("(?iu)(?:" + TOTAL + ")\\b.*");

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 .,]*");

  /** What a list counts of itself below its rows: "Antall: 6". */
  private static final Pattern COUNT =
      Pattern.compile("(?iu)(?:totalt )?(?:antall|antal|tal på|number of|count)\\b.*");

  /** What stands below a list about the list. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?iu)[*(].*|(?:utarbeid|oppdater|generer|kilde|kjelde|sist"
              + " endr|utskrift|prepared|updated"
              + "|generated|printed|source)\\p{L}*\\b.*|(?:merk|merknad|note|obs)\\s*[:!].*"
              + "|(?:side|page)\\s+[0-9].*");

  private final ImportKind kind;
  private final List<ImportRow> without = new ArrayList<>();
  private final List<ImportRow> taken = new ArrayList<>();
  private final List<Preview.LeftOut> left = new ArrayList<>();

  /** The columns that say what a row is, each as the file has it: whole, or in its parts. */
  private final List<List<String>> naming;

  private final Set<String> ofNumbers;
  private final Optional<Column> summed;
  private Money sum = Money.ZERO;
  private Money sumOfGroup = Money.ZERO;

  private Sifted(Import started, ImportKind kind, List<ImportRow> rows) {
    this.kind = kind;
    this.naming =
        kind.columns().stream()
            .filter(column -> column.required() || (column.asked() && started.has(column)))
            .filter(column -> !column.summed())
            .map(c -> started.isInParts(c) ? c.parts() : List.of(c.id()))
            .toList();
    this.ofNumbers =
        named().filter(column -> holdsNumbers(column, rows)).collect(Collectors.toSet());
    this.summed = kind.columns().stream().filter(Column::summed).findFirst();
  }

  private Stream<String> named() {
    return naming.stream().flatMap(List::stream);
  }

  private static boolean holdsNumbers(String column, List<ImportRow> rows) {
    List<String> cells =
        rows.stream().map(row -> row.text(column)).filter(cell -> !cell.isEmpty()).toList();
    return cells.stream().filter(Sifted::isNumber).count() * 2 > cells.size();
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** Whether the cell names something: among words, a number counts what stands above it. */
  private boolean names(ImportRow row, String column) {
    String cell = row.text(column);
    return !cell.isEmpty() && (!isNumber(cell) || ofNumbers.contains(column));
  }

  static Sifted of(Import started, ImportKind kind) {
    List<ImportRow> rows = started.rows(kind);
    var sifted = new Sifted(started, kind, rows);
    Import.Taking taking = started.said().taking();
    Set<Integer> hidden = new HashSet<>(started.table().reading().hiddenRows());
    int last = rows.size() - 1;
    while (last >= 0 && !sifted.isWhole(rows.get(last))) last--;
    for (int i = 0; i < rows.size(); i++) {
      ImportRow row = rows.get(i);
      List<String> cells = started.table().rows().get(i).cells();
      if (hidden.contains(row.number()) && !taking.hidden())
        sifted.leave(row, text(cells), Preview.Reason.HIDDEN);
      else if (!taking.totals() && sifted.isTotal(row, cells))
        sifted.leave(row, text(cells), Preview.Reason.TOTAL);
      else if (!taking.totals() && isRemark(row, cells, i > last))
        sifted.leave(row, text(cells), Preview.Reason.REMARK);
      else sifted.takeOrLeave(row, cells, taking);
    }
    return sifted;
  }

  private static String text(List<String> cells) {
    return String.join(" | ", filled(cells));
  }

  private static List<String> filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).toList();
  }

  /** Whether all stands in it that must. */
  private boolean isWhole(ImportRow row) {
    return summed.filter(column -> row.isBlank(column.id())).isEmpty()
        && naming.stream().allMatch(parts -> parts.stream().anyMatch(part -> names(row, part)));
  }

  /** Nothing in the columns that are taken, or below all rows that are whole, about the list. */
  private static boolean isRemark(ImportRow row, List<String> cells, boolean isBelow) {
    if (row.cells().values().stream().allMatch(String::isEmpty)) return true;
    List<String> filled = filled(cells);
    if (!isBelow || filled.size() > 2) return false;
    String first = filled.getFirst().strip();
    return COUNT.matcher(first).matches()
        || (filled.size() == 1 && REMARK.matcher(first).matches());
  }

  private void takeOrLeave(ImportRow row, List<String> cells, Import.Taking taking) {
    Optional<String> other = kind.saysOther(row);
    if (other.isPresent()) {
      leave(row, other.get(), Preview.Reason.OTHER);
    } else if (taking.without().contains(row.number())) {
      leave(row, text(cells), Preview.Reason.CHOSEN);
      without.add(row);
    } else {
      take(row);
    }
  }

  private void take(ImportRow row) {
    taken.add(row);
    Money amount = amount(row).orElse(Money.ZERO);
    sum = sum.plus(amount);
    sumOfGroup = sumOfGroup.plus(amount);
  }

  private void leave(ImportRow row, String text, Preview.Reason reason) {
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
    List<String> said = named().filter(column -> names(row, column)).map(row::text).toList();
    if (said.isEmpty()) {
      boolean saysSo = cells.stream().anyMatch(cell -> ONLY_TOTAL.matcher(cell.strip()).matches());
      return saysSo || (taken.size() > 1 && amount(row).filter(this::agrees).isPresent());
    }
    if (said.stream().allMatch(name -> ONLY_TOTAL.matcher(name).matches())) return true;
    return said.size() == 1 && named().count() > 1 && TOTAL_OF.matcher(said.getFirst()).matches();
  }

  List<ImportRow> taken() {
    return taken;
  }

  /** Those that the person has chosen to leave. */
  List<ImportRow> without() {
    return without;
  }

  List<Preview.LeftOut> left() {
    return left;
  }
}
