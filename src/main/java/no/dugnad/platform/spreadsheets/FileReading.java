package no.dugnad.platform.spreadsheets;

import java.util.List;

/**
 * How a file was read, and what else there was to choose from.
 *
 * @param openings the first rows that hold something: one of them has the headers
 * @param hiddenColumns counted from 0
 * @param hiddenRows their numbers
 * @param doubtfulRows those with a character that the encoding does not have
 * @param longerRows those with something beyond the last header
 */
public record FileReading(
    Choice choice,
    List<SheetName> sheets,
    List<Opening> openings,
    List<Integer> hiddenColumns,
    List<Integer> hiddenRows,
    List<Integer> doubtfulRows,
    List<Integer> longerRows) {
  public FileReading {
    sheets = List.copyOf(sheets);
    openings = List.copyOf(openings);
    hiddenColumns = List.copyOf(hiddenColumns);
    hiddenRows = List.copyOf(hiddenRows);
    doubtfulRows = List.copyOf(doubtfulRows);
    longerRows = List.copyOf(longerRows);
  }

  /**
   * What is read as what. Empty, or 0, is for what is to be found.
   *
   * @param sheet its name; empty for text
   * @param header the number of the row with the headers
   * @param separator what parts the values of a text
   * @param encoding of a text
   */
  public record Choice(String sheet, int header, String separator, String encoding) {
    public static final Choice FIND = new Choice("", 0, "", "");
  }

  public record SheetName(String name, boolean hidden) {}

  public record Opening(int row, String text) {}

  public boolean isText() {
    return sheets.isEmpty();
  }

  /** The sheets that whoever made the file has hidden. */
  public List<String> hiddenSheets() {
    return sheets.stream().filter(SheetName::hidden).map(SheetName::name).toList();
  }
}
