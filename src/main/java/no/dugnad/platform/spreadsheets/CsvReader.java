package no.dugnad.platform.spreadsheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import no.dugnad.platform.files.RefusedFile;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Text with values between commas, semicolons or tabs, as spreadsheets of all ages write it. */
final class CsvReader {
  /** What Excel writes, and reads, as the first line of a text: "sep=;". */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("(?i)\"?sep=([^\\w\"\\r\\n])\"?(\\r\\n|\\n|\\r)");

  /** What keeps the zeros of a number in Excel: ="0012". */
  private static final Pattern KEPT_ZEROS = Pattern.compile("=\"([^\"]*)\"");

  private final Measure measure = new Measure();
  private final TableBuilder table;
  private final List<Integer> repaired;
  private int nextRepaired;
  private int row;

  private CsvReader(TableBuilder table, List<Integer> repaired) {
    this.table = table;
    this.repaired = repaired;
  }

  static Table read(byte[] content, FileReading.Choice choice, ToIntFunction<List<String>> known) {
    Decoded decoded = Decoded.of(content, choice.encoding());
    if (decoded.text().indexOf('\0') >= 0) throw RefusedFile.telling("spreadsheets.refused.lies");
    var separatorLine = SEPARATOR_LINE.matcher(decoded.text());
    boolean says = separatorLine.lookingAt();
    int skipped = says ? separatorLine.end() : 0;
    String text = decoded.text().substring(skipped);
    String separator =
        Separators.KNOWN.contains(choice.separator())
            ? choice.separator()
            : says ? separatorLine.group(1) : Separators.find(text, known);
    char delimiter = separator.charAt(0);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            // Empty lines count, so that rows have the numbers a spreadsheet shows.
            .setIgnoreEmptyLines(false)
            // "Robot" on the ward: a spreadsheet reads on after the quote.
            .setTrailingData(true)
            .get();
    var reader =
        new CsvReader(
            new TableBuilder(known),
            decoded.repaired().stream().map(position -> position - skipped).toList());
    try (var parser = format.parse(new NarrowRows(new StringReader(text), delimiter))) {
      for (CSVRecord row : parser) reader.add(row);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Refused("spreadsheets.refused.quotes");
    }
    reader.doubt(text.length());
    return reader.table.build(
        new FileReading.Choice("", choice.header(), separator, decoded.encoding().name()),
        List.of());
  }

  private void add(CSVRecord record) {
    HeavyWork.stopIfTold();
    doubt(record.getCharacterPosition());
    row = (int) record.getRecordNumber();
    var cells = new ArrayList<String>();
    for (int column = 0; column < record.size(); column++) {
      String cell = record.get(column);
      if (cell.isBlank()) continue;
      measure.cell(column);
      while (cells.size() < column) cells.add("");
      var zeros = KEPT_ZEROS.matcher(cell);
      cells.add(measure.text(zeros.matches() ? zeros.group(1) : cell));
    }
    if (cells.isEmpty()) return;
    measure.row();
    table.add(row, cells);
  }

  /** The row before this position is in doubt when something of it was repaired. */
  private void doubt(long position) {
    int before = nextRepaired;
    while (nextRepaired < repaired.size() && repaired.get(nextRepaired) < position) nextRepaired++;
    if (nextRepaired > before && row > 0) table.doubtfulRows.add(row);
  }

  /**
   * Text with values, of which no row has more than a spreadsheet's columns: a reader of such text
   * keeps each row whole. Formatting to the end of a sheet is saved as empty values to its end.
   */
  private static final class NarrowRows extends FilterReader {
    private static final int LAST_COLUMN = 16_384;

    private final char delimiter;
    private int columns;
    private boolean quoted;
    private boolean atStart = true;

    NarrowRows(Reader in, char delimiter) {
      super(in);
      this.delimiter = delimiter;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] characters, int offset, int most) throws IOException {
      int read = super.read(characters, offset, most);
      for (int i = offset; i < offset + read; i++) count(characters[i]);
      return read;
    }

    /** A quote begins where a value does, and two of them within are one that does not end it. */
    private void count(char c) {
      if (c == '"' && (quoted || atStart)) {
        quoted = !quoted;
        atStart = true;
      } else if (!quoted) {
        atStart = c == delimiter || c == '\n' || c == '\r';
        if (c == delimiter && ++columns > LAST_COLUMN)
          throw new Refused("spreadsheets.refused.columns", Measure.MOST_COLUMNS);
        if (c == '\n' || c == '\r') columns = 0;
      }
    }
  }
}
