package no.dugnad.platform.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture as it is drawn and nothing besides: upright, in the colours of every screen (sRGB), no
 * larger than asked for. What is written of it tells neither when nor where it was taken.
 */
public final class OpenedPicture {
  /** The longest side of what is shown as large as it goes, in dots. */
  public static final int SCREEN = 1600;

  /** Of 1: what is lost by it is not seen in a photograph. */
  private static final float QUALITY = 0.85f;

  /**
   * One unpacked picture at a time: of 24 megapixels it takes as much memory as all else together.
   */
  private static final ReentrantLock ONE = new ReentrantLock(true);

  private final BufferedImage drawn;

  private OpenedPicture(BufferedImage drawn) {
    this.drawn = drawn;
  }

  /**
   * Unpacks it, in a thread that may reckon for long.
   *
   * @param longest of its sides, in dots: a larger one is shrunk to it, a smaller one is not grown
   * @throws TooManyDots if it says that it has more than there is memory for
   * @throws IOException if it can't be drawn
   */
  public static OpenedPicture open(Path file, PictureKind kind, int longest) throws IOException {
    try {
      ONE.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    try {
      var source = new PictureSource(file, kind);
      return new OpenedPicture(shrink(turn(source.read(longest), source.orientation()), longest));
    } finally {
      ONE.unlock();
    }
  }

  /** What it is written as: what one sees through must stay so. */
  public PictureKind kind() {
    return drawn.getColorModel().hasAlpha() ? PictureKind.PNG : PictureKind.JPEG;
  }

  public int width() {
    return drawn.getWidth();
  }

  public int height() {
    return drawn.getHeight();
  }

  /** The same, with no side longer than this; a smaller one is not grown. */
  public OpenedPicture shrunk(int longest) {
    return new OpenedPicture(shrink(drawn, longest));
  }

  /** All that is drawn of it besides itself. */
  public DrawnPicture drawn(Middle middle) throws IOException {
    Map<PictureSize, byte[]> smaller = new EnumMap<>(PictureSize.class);
    for (PictureSize size : PictureSize.of(width(), height()))
      if (size != PictureSize.LARGE) smaller.put(size, shrunk(size.longest()).bytes());
    byte[] preview = cut(DrawnPicture.PREVIEW_WIDTH, DrawnPicture.PREVIEW_HEIGHT, middle).bytes();
    return new DrawnPicture(kind(), width(), height(), smaller, preview);
  }

  /** As much of it as has the form of the two sides, and no larger than them. */
  private OpenedPicture cut(int width, int height, Middle middle) {
    double covers = Math.max((double) width / width(), (double) height / height());
    int across = Math.clamp(Math.round(width / covers), 1, width());
    int down = Math.clamp(Math.round(height / covers), 1, height());
    BufferedImage part =
        drawn.getSubimage(
            Middle.begin(middle.across(), width(), across),
            Middle.begin(middle.down(), height(), down),
            across,
            down);
    return new OpenedPicture(shrink(part, Math.max(width, height)));
  }

  /** As a file, with no segment but what it is drawn from. */
  public byte[] bytes() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(kind().format()).next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (kind() == PictureKind.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(drawn, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage turn(BufferedImage image, int orientation) {
    if (orientation == Orientation.UPRIGHT) return image;
    int width = image.getWidth();
    int height = image.getHeight();
    boolean lies = orientation > 4;
    var turned = new BufferedImage(lies ? height : width, lies ? width : height, image.getType());
    Graphics2D pen = turned.createGraphics();
    pen.drawImage(image, upright(orientation, width, height), null);
    pen.dispose();
    return turned;
  }

  /** Exif 2.32, 4.6.4, the tag Orientation: with the origin above, to the left. */
  private static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static BufferedImage shrink(BufferedImage image, int longest) {
    int side = Math.max(image.getWidth(), image.getHeight());
    if (side <= longest) return image;
    return scaled(
        halved(image, (double) longest / side),
        PictureSize.sideOf(image.getWidth(), side, longest),
        PictureSize.sideOf(image.getHeight(), side, longest));
  }

  /** A dot is drawn from four: those between are lost when it is shrunk by more than half. */
  private static BufferedImage halved(BufferedImage image, double scale) {
    BufferedImage half = image;
    for (double left = scale; left < 0.5; left *= 2)
      half = scaled(half, Math.max(1, half.getWidth() / 2), Math.max(1, half.getHeight() / 2));
    return half;
  }

  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    var scaled = new BufferedImage(width, height, image.getType());
    Graphics2D pen = pen(scaled);
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  private static Graphics2D pen(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return pen;
  }
}
