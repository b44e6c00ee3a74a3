package no.dugnad.platform.imports;

import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Written;

/**
 * A row of a file, read by the columns of the import.
 *
 * @param number the row's number in the file, counted as a spreadsheet shows it
 */
public record ImportRow(int number, Map<String, String> cells) {
  public ImportRow {
    cells = Map.copyOf(cells);
  }

  /** The cell without surrounding space; empty when there is no such column or nothing in it. */
  public String text(String column) {
    return Written.line(cells.getOrDefault(column, ""));
  }

  public boolean isBlank(String column) {
    return text(column).isEmpty();
  }

  /** The cell as an amount; empty when it is none. */
  public Optional<Money> money(String column) {
    return Money.parse(text(column));
  }
}
