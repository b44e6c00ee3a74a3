package no.dugnad.workshops.live;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a square that phones read (ISO/IEC 18004).
 *
 * @param size modules on each side, with the quiet zone round it
 * @param path what is dark, as the path of an SVG
 */
public record QrCode(int size, String path) {
  private static final int QUIET_ZONE = 4;

  public static QrCode of(String text) {
    try {
      ByteMatrix dark = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(dark.getWidth() + 2 * QUIET_ZONE, path(dark));
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String path(ByteMatrix dark) {
    var path = new StringBuilder();
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        if (dark.get(x, y) != 1) continue;
        path.append('M')
            .append(x + QUIET_ZONE)
            .append(' ')
            .append(y + QUIET_ZONE)
            .append("h1v1h-1z");
      }
    }
    return path.toString();
  }
}
