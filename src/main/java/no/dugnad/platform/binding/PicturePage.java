package no.dugnad.platform.binding;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import no.dugnad.platform.binding.Bindery.Kind;
import no.dugnad.platform.pictures.Orientation;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A picture on a page of its own, the right way up and as large as it may be. */
final class PicturePage {
  private static final float MARGIN = 36;

  /** Beyond it a screen would show a small one in grains: 96 of its dots an inch. */
  private static final float LARGEST_DOT = 72f / 96;

  /** A PNG may say that it is larger than there is memory; one that is larger is drawn coarser. */
  private static final long MOST_DOTS = 8_000_000;

  private PicturePage() {}

  /**
   * @return how many pages it takes
   */
  static int write(Path from, Kind kind, Path to) throws IOException {
    try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      PDImageXObject picture;
      int orientation = Orientation.UPRIGHT;
      if (kind == Kind.JPEG) {
        byte[] bytes = Files.readAllBytes(from);
        picture = JPEGFactory.createFromByteArray(document, bytes);
        orientation = Orientation.ofJpeg(bytes);
      } else {
        picture = png(document, from);
      }
      draw(document, picture, orientation);
      document.save(to.toFile(), CompressParameters.NO_COMPRESSION);
      return 1;
    }
  }

  private static PDImageXObject png(PDDocument document, Path from) throws IOException {
    try (InputStream file = Files.newInputStream(from);
        ImageInputStream in = ImageIO.createImageInputStream(file)) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long dots = (long) reader.getWidth(0) * reader.getHeight(0);
        if (dots <= MOST_DOTS) {
          byte[] bytes = Files.readAllBytes(from);
          return PDImageXObject.createFromByteArray(document, bytes, null);
        }
        int step = (int) Math.ceil(Math.sqrt((double) dots / MOST_DOTS));
        var coarser = reader.getDefaultReadParam();
        coarser.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, coarser);
        return LosslessFactory.createFromImage(document, read);
      } finally {
        reader.dispose();
      }
    }
  }

  private static void draw(PDDocument document, PDImageXObject picture, int orientation)
      throws IOException {
    boolean turned = orientation > 4;
    float width = turned ? picture.getHeight() : picture.getWidth();
    float height = turned ? picture.getWidth() : picture.getHeight();
    PDRectangle a4 = PDRectangle.A4;
    float along = a4.getHeight();
    float across = a4.getWidth();
    PDRectangle size = width > height ? new PDRectangle(along, across) : a4;
    var page = new PDPage(size);
    document.addPage(page);
    float scale =
        Math.min(
            LARGEST_DOT,
            Math.min(
                (size.getWidth() - 2 * MARGIN) / width, (size.getHeight() - 2 * MARGIN) / height));
    var place = new AffineTransform();
    place.translate((size.getWidth() - width * scale) / 2, (size.getHeight() - height * scale) / 2);
    place.scale(width * scale, height * scale);
    place.concatenate(upright(orientation));
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(picture, new Matrix(place));
    }
  }

  /**
   * Where the corners of a picture go within the square from 0 to 1 that it is drawn in, which has
   * its origin below (Exif 2.32, 4.6.4: the tag Orientation).
   */
  private static AffineTransform upright(int orientation) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
      case 5 -> new AffineTransform(0, -1, -1, 0, 1, 1);
      case 6 -> new AffineTransform(0, -1, 1, 0, 0, 1);
      case 7 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 8 -> new AffineTransform(0, 1, -1, 0, 1, 0);
      default -> new AffineTransform();
    };
  }
}
