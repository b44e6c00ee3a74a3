package no.dugnad.platform.spreadsheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Text with values between commas, semicolons or tabs, as spreadsheets of all ages write it. */
final class CsvReader {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

  private final Measure measure = new Measure();
  private final TableBuilder table = new TableBuilder();

  private CsvReader() {}

  static Table read(byte[] content) {
    String text = decode(content);
    if (text.indexOf('\0') >= 0) throw new Refused("spreadsheets.refused.lies");
    char delimiter = delimiter(text);
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            // Empty lines count, so that rows have the numbers a spreadsheet shows.
            .setIgnoreEmptyLines(false)
            .get();
    var reader = new CsvReader();
    try (var parser = format.parse(new NarrowRows(new StringReader(text), delimiter))) {
      for (CSVRecord row : parser) reader.add(row);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Refused("spreadsheets.refused.quotes");
    }
    return reader.table.build();
  }

  private void add(CSVRecord row) {
    HeavyWork.stopIfTold();
    int number = (int) row.getRecordNumber();
    var cells = new ArrayList<String>();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      if (cell.isBlank()) continue;
      measure.cell(column);
      measure.text(number, cell.length());
      while (cells.size() < column) cells.add("");
      cells.add(cell);
    }
    if (cells.isEmpty()) return;
    measure.row();
    table.add(number, cells);
  }

  /**
   * UTF-8 if it is valid as such, which text in another encoding with a single æ, ø or å is not;
   * otherwise what Norwegian spreadsheets have written since long before.
   */
  private static String decode(byte[] content) {
    String text;
    if (content.length >= 2 && (content[0] == (byte) 0xff || content[0] == (byte) 0xfe)) {
      text = new String(content, StandardCharsets.UTF_16);
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException e) {
        text = new String(content, WINDOWS_1252);
      }
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The one that parts the first line most. */
  private static char delimiter(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String unquoted = first.replaceAll("\"[^\"]*\"", "");
    return DELIMITERS.stream()
        .max(Comparator.comparingLong(d -> unquoted.chars().filter(c -> c == d).count()))
        .orElseThrow();
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
