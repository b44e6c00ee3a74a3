package no.dugnad.platform.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.spreadsheets.Tables;

/** What is wrong with cells whatever they are to become, and what could not be read for certain. */
final class CellFaults {
  private CellFaults() {}

  static List<Fault> of(Import started, List<ImportRow> rows) {
    List<String> headers = started.table().headers();
    List<String> columns = started.said().columns();
    FileReading reading = started.table().reading();
    Set<Integer> doubtful = new HashSet<>(reading.doubtfulRows());
    Set<Integer> longer = new HashSet<>(reading.longerRows());
    var faults = new ArrayList<Fault>();
    for (ImportRow row : rows) {
      for (int i = 0; i < headers.size(); i++) {
        String cell = row.text(columns.get(i));
        if (CellText.isError(cell))
          faults.add(Fault.in(row, "imports.fault.error", headers.get(i), cell));
        else if (CellText.isFormula(cell))
          faults.add(Fault.in(row, "imports.fault.formula", headers.get(i)));
        else if (cell.length() > Tables.MAX_CELL)
          faults.add(Fault.in(row, "imports.fault.long", headers.get(i), Tables.MAX_CELL));
      }
      if (doubtful.contains(row.number())) faults.add(Fault.note(row, "imports.fault.doubtful"));
      if (longer.contains(row.number())) faults.add(Fault.note(row, "imports.fault.longer"));
    }
    return faults;
  }
}
