package no.dugnad.platform.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** The file of a picture: how large it says it is, which way up, and what is drawn of it. */
final class PictureSource {
  private static final int MEGAPIXEL = 1_000_000;

  /**
   * How much of it is unpacked, in sides of what is wanted: less would show in stairs, more costs
   * memory by its square.
   */
  private static final double ENOUGH = 1.5;

  private final Path file;
  private final PictureKind kind;
  private final PictureFacts facts;

  PictureSource(Path file, PictureKind kind) throws IOException {
    this.file = file;
    this.kind = kind;
    this.facts = PictureFacts.read(file, kind);
  }

  int orientation() {
    return facts.orientation();
  }

  /**
   * In sRGB; where it is larger than asked for, not much larger.
   *
   * @param longest of the sides that are wanted of it, in dots
   */
  BufferedImage read(int longest) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      ImageReader reader = reader();
      try {
        reader.setInput(in, true, true);
        return inScreenColours(read(reader, longest), longest);
      } finally {
        reader.dispose();
      }
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // Readers trust what a file says of itself, and fall over what doesn't fit.
      throw new IOException("a picture that can't be drawn", e);
    }
  }

  private ImageReader reader() throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.format());
    if (!readers.hasNext()) throw new IOException("nothing reads " + kind);
    return readers.next();
  }

  private BufferedImage read(ImageReader reader, int longest) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int most = kind.mostMegapixels(facts.isProgressive());
    if ((long) width * height > (long) most * MEGAPIXEL) throw new TooManyDots(most);
    ImageReadParam coarser = reader.getDefaultReadParam();
    int step = Math.max(1, (int) (Math.max(width, height) / (ENOUGH * longest)));
    coarser.setSourceSubsampling(step, step, 0, 0);
    reader.addIIOReadProgressListener(new Stopping(reader));
    BufferedImage read = reader.read(0, coarser);
    if (Thread.interrupted()) throw new CancellationException();
    return read;
  }

  /**
   * No larger than is wanted, or than half of it: it is not kept in two kinds of colours at its
   * full size. A picture whose profile can't be used is taken for what nearly all are.
   */
  private BufferedImage inScreenColours(BufferedImage image, int longest) {
    int side = Math.max(image.getWidth(), image.getHeight());
    double scale = Math.min(1, Math.max(0.5, (double) longest / side));
    boolean clear = image.getTransparency() != Transparency.OPAQUE && seenThrough(image);
    var screen =
        new BufferedImage(
            (int) Math.max(1, image.getWidth() * scale),
            (int) Math.max(1, image.getHeight() * scale),
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = screen.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, 0, 0, screen.getWidth(), screen.getHeight(), null);
    pen.dispose();
    facts
        .profile()
        .ifPresent(
            profile ->
                new ColorConvertOp(
                        new ICC_ColorSpace(profile), screen.getColorModel().getColorSpace(), null)
                    .filter(screen.getRaster(), screen.getRaster()));
    return screen;
  }

  private static boolean seenThrough(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int dot : row) if (dot >>> 24 < 0xff) return true;
    }
    return false;
  }
}
