package no.dugnad.platform.spreadsheets;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import no.dugnad.platform.shared.Refused;

/**
 * Text with values, of which no row has more than a spreadsheet's columns: a reader of such text
 * keeps each row whole. Formatting to the end of a sheet is saved as empty values to its end.
 */
final class NarrowRows extends FilterReader {
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
