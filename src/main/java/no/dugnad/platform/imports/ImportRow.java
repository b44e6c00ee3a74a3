package no.dugnad.platform.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.shared.Money;

/**
 * A row of a file, read by the columns of the import.
 *
 * @param number the row's number in the file, counted as a spreadsheet shows it
 */
public record ImportRow(int number, Map<String, String> cells) {
  public ImportRow {
    var plain = new HashMap<String, String>();
    cells.forEach((column, cell) -> plain.put(column, CellText.plain(cell)));
    cells = Map.copyOf(plain);
  }

  /** The cell without what is not seen; empty when there is no such column or nothing in it. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  public boolean isBlank(String column) {
    return text(column).isEmpty();
  }

  /** The cell as an amount; empty when it is none, or may be another. */
  public Optional<Money> money(String column) {
    return Amount.read(text(column), Import.Unit.KRONER);
  }
}
