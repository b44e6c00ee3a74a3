package no.dugnad.platform.imports;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.shared.Money;

/**
 * What an import would do.
 *
 * @param sum of the column that is summed, if there is one
 * @param left the rows that are not taken
 * @param unused the headers of columns that are not taken, and hold something
 */
public record Preview(
    ImportSheet sheet,
    List<Fault> faults,
    Optional<Money> sum,
    List<LeftOut> left,
    List<String> unused) {
  /** As many of the rows that are left out as are told of one by one. */
  public static final int LISTED = 100;

  public Preview {
    faults = List.copyOf(faults);
    left = List.copyOf(left);
    unused = List.copyOf(unused);
  }

  /** Why a row is not taken. */
  public enum Reason {
    HIDDEN,
    TOTAL,
    /** A line of text below the list. */
    REMARK,
    /** It must be mended, and the others come in without it. */
    FAULTY
  }

  /**
   * A row that is not taken.
   *
   * @param stated what a total says, where it is an amount
   * @param agrees whether all rows above it come to that, or those since the total before
   * @param above what all rows above it come to
   * @param faults what must be mended in it
   */
  public record LeftOut(
      int row,
      Reason reason,
      String text,
      Optional<Money> stated,
      boolean agrees,
      Money above,
      List<Fault> faults) {
    public LeftOut {
      faults = List.copyOf(faults);
    }

    static LeftOut faulty(int row, String text, List<Fault> faults) {
      return new LeftOut(row, Reason.FAULTY, text, Optional.empty(), false, Money.ZERO, faults);
    }

    public Optional<Money> differs() {
      return stated.filter(_ -> !agrees);
    }
  }

  public boolean canComeIn() {
    return faults.stream().noneMatch(Fault::stops);
  }

  /** Whether nothing but rows that could be left out stops it, and others are there. */
  public boolean canLeaveFaulty() {
    return !canComeIn()
        && faults.stream().noneMatch(fault -> fault.stops() && fault.row() == 0)
        && stopped() < sheet.rows().size();
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

  public long stopped() {
    return faults.stream().filter(Fault::stops).mapToInt(Fault::row).distinct().count();
  }
}
