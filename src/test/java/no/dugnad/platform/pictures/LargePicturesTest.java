package no.dugnad.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What phones and cameras take at most, opened with no more memory than there is for it. */
class LargePicturesTest {
  /** Less than what the product starts with (bin/server.args): the rest of it serves meanwhile. */
  private static final String HEAP = "-Xmx128m";

  /** Of the whole process, in kilobytes. */
  private static final int MOST_MEMORY = 400_000;

  @TempDir Path folder;

  @Test
  void theLargestOfEachKindAreOpenedWithinTheBound() throws Exception {
    Path baseline = write(7_304, 5_480, false);
    Path progressive = write(6_000, 4_000, true);
    Path webp = folder.resolve("twelve-megapixels.webp");
    try (var in = getClass().getResourceAsStream("/pictures/twelve-megapixels.webp")) {
      Files.copy(in, webp);
    }

    Process opening =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Opening.class.getName(),
                    baseline.toString(),
                    progressive.toString(),
                    webp.toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(opening.getInputStream().readAllBytes());

    assertThat(opening.waitFor()).as(said).isZero();
    assertThat(Integer.parseInt(said.strip())).isLessThan(MOST_MEMORY);
  }

  private Path write(int width, int height, boolean progressive) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    Path file = folder.resolve(width + ".jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (progressive) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return file;
  }

  /** Opens each, one after the other, and says how much memory it took at most. */
  static final class Opening {
    private Opening() {}

    public static void main(String[] files) throws IOException {
      for (String file : files) {
        PictureKind kind = file.endsWith("webp") ? PictureKind.WEBP : PictureKind.JPEG;
        OpenedPicture opened = OpenedPicture.open(Path.of(file), kind, OpenedPicture.SCREEN);
        opened.bytes();
        opened.drawn(Middle.CENTRE);
      }
      Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(line -> System.out.println(line.replaceAll("\\D", "")));
    }
  }
}
