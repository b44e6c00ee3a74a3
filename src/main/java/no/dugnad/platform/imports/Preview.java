package no.dugnad.platform.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.dugnad.platform.shared.Money;

/**
 * What an import would do.
 *
 * @param sum of the column that is summed, if there is one
 * @param left the rows that are not taken
 * @param without those of them that the person has chosen to leave
 * @param unused the headers of columns that are not taken, and hold something
 */
public record Preview(
    ImportSheet sheet,
    List<Fault> faults,
    Optional<Money> sum,
    List<LeftOut> left,
    List<ImportRow> without,
    List<String> unused) {
  private static final int READ_AT_ONCE = 20;

  public Preview {
    faults = List.copyOf(faults);
    left = List.copyOf(left);
    without = List.copyOf(without);
    unused = List.copyOf(unused);
  }

  /** Why a row is not taken. */
  public enum Reason {
    HIDDEN,
    TOTAL,
    /** It says something of the list, and stands below it or outside its columns. */
    REMARK,
    /** It says itself that it is something else. */
    OTHER,
    /** The person leaves it. */
    CHOSEN
  }

  /**
   * A row that is not taken.
   *
   * @param text what stands in it, or the word by which it says that it is something else
   * @param stated what a total says, where it is an amount
   * @param agrees whether all rows above it come to that, or those since the total before
   * @param above what all rows above it come to
   */
  public record LeftOut(
      int row, Reason reason, String text, Optional<Money> stated, boolean agrees, Money above) {
    public Optional<Money> differs() {
      return stated.filter(_ -> !agrees);
    }
  }

  public boolean canComeIn() {
    return faults.stream().noneMatch(Fault::stops);
  }

  /** How much more is stated than the rows add up to; empty when they agree. */
  public Optional<Money> difference() {
    return sheet
        .statedTotal()
        .flatMap(total -> sum.map(total::minus))
        .filter(difference -> !difference.equals(Money.ZERO));
  }

  public List<Fault> faults(int row) {
    return faults.stream().filter(fault -> fault.row() == row).toList();
  }

  public List<LeftOut> left(Reason reason) {
    return left.stream().filter(row -> row.reason() == reason).toList();
  }

  /** Those that say themselves that they are something else, by the word that says so. */
  public Map<String, List<LeftOut>> others() {
    return left(Reason.OTHER).stream()
        .collect(groupingBy(LeftOut::text, LinkedHashMap::new, toList()));
  }

  /** The numbers of rows, no more of them than one reads. */
  public static String numbers(List<LeftOut> rows) {
    return few(rows.stream().map(row -> Integer.toString(row.row())).toList(), ", ");
  }

  /** What stands in rows, no more of them than one reads. */
  public static String texts(List<LeftOut> rows) {
    return few(rows.stream().map(LeftOut::text).toList(), " · ");
  }

  private static String few(List<String> all, String between) {
    String shown = all.stream().limit(READ_AT_ONCE).collect(joining(between));
    return all.size() > READ_AT_ONCE ? shown + between + "…" : shown;
  }

  /** Whether rows are left that look like a total or a remark, and may be none. */
  public boolean hasLinesAboutTheList() {
    return left.stream().anyMatch(l -> l.reason() == Reason.TOTAL || l.reason() == Reason.REMARK);
  }

  public boolean isWithout(int row) {
    return without.stream().anyMatch(left -> left.number() == row);
  }

  public long stopped() {
    return faults.stream().filter(Fault::stops).mapToInt(Fault::row).distinct().count();
  }

  /** The rows that can't be taken as they are. */
  public Set<Integer> stoppedRows() {
    return faults.stream()
        .filter(fault -> fault.stops() && fault.row() > 0)
        .map(Fault::row)
        .collect(toSet());
  }
}
