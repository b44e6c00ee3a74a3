package no.dugnad.platform.spreadsheets;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** The first rows of a list that hold something: titles, dates, and the row of headers. */
final class Openings {
  static final int MOST = 30;
  private static final int LONGEST_TEXT = 80;

  private static final Pattern NUMBER =
      Pattern.compile("[-−]?\\d[\\d\\s\u00a0.,]*(?:,-|\\s*(?i:kr))?");

  private Openings() {}

  /**
   * The row of headers: the first of those where most headers are known. Where none is, or only one
   * in a row with numbers, which may be a word of the list itself, it is the first row that is
   * nearly as wide as the widest: a title fills a cell or two.
   *
   * @param rows at least one
   * @param known how many of the cells are headers that are known
   */
  static Table.Row header(List<Table.Row> rows, ToIntFunction<List<String>> known) {
    List<Table.Row> openings = rows.subList(0, Math.min(MOST, rows.size()));
    Table.Row best = openings.getFirst();
    for (Table.Row row : openings) {
      if (known.applyAsInt(row.cells()) > known.applyAsInt(best.cells())) best = row;
    }
    int most = known.applyAsInt(best.cells());
    if (most > 1 || (most == 1 && !holdsNumber(best))) return best;
    long widest =
        openings.stream().map(Openings::filled).max(Comparator.naturalOrder()).orElseThrow();
    return openings.stream().filter(row -> filled(row) * 3 >= widest * 2).findFirst().orElseThrow();
  }

  private static boolean holdsNumber(Table.Row row) {
    return row.cells().stream().anyMatch(cell -> NUMBER.matcher(cell.strip()).matches());
  }

  private static long filled(Table.Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** To choose among. */
  static List<FileReading.Opening> list(List<Table.Row> rows) {
    return rows.stream()
        .limit(MOST)
        .map(row -> new FileReading.Opening(row.number(), text(row)))
        .toList();
  }

  private static String text(Table.Row row) {
    String text =
        String.join(" | ", row.cells().stream().filter(cell -> !cell.isBlank()).toList())
            .replaceAll("\\s+", " ");
    return text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)))
                .strip()
            + "…";
  }
}
