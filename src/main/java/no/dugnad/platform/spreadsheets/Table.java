package no.dugnad.platform.spreadsheets;

import java.util.List;

/** A table as it stands in a file: the row of headers, and the rows below. */
public record Table(List<String> headers, List<Row> rows, FileReading reading) {
  public Table {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /**
   * @param number counted as a spreadsheet shows it, from 1
   * @param cells as many as the headers
   */
  public record Row(int number, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
