package no.dugnad.platform.imports;

import java.util.List;
import java.util.Optional;
import no.dugnad.platform.shared.Money;

/**
 * What an import would do.
 *
 * @param sum of the column that is summed, if there is one
 */
public record Preview(ImportSheet sheet, List<Fault> faults, Optional<Money> sum) {
  public Preview {
    faults = List.copyOf(faults);
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

  public long stopped() {
    return faults.stream().filter(Fault::stops).mapToInt(Fault::row).distinct().count();
  }
}
