package no.dugnad.platform.spreadsheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import no.dugnad.platform.heavy.HeavyWork;
import no.dugnad.platform.shared.Refused;

/**
 * XML of which no tag, and no text between two, is longer than a cell can hold: a reader of XML
 * keeps each of them whole.
 */
final class ShortPieces extends FilterInputStream {
  /** Bytes, in an encoding that spends many on each character. */
  private static final int LONGEST = 512 * 1024;

  private int length;

  ShortPieces(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    HeavyWork.stopIfTold();
    int read = super.read(bytes, offset, most);
    for (int i = offset; i < offset + read; i++) {
      length = bytes[i] == '<' ? 0 : length + 1;
      if (length > LONGEST) throw new Refused("spreadsheets.refused.bomb");
    }
    return read;
  }
}
