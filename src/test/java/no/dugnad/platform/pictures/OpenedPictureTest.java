package no.dugnad.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedPictureTest {
  private static final String POSITION = "59.89N 10.52E, Kari Nordmann";
  private static final int ENOUGH = 1600;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureThatLiesIsTurnedUprightWhicheverWay(int orientation) throws IOException {
    for (PictureKind kind : new PictureKind[] {PictureKind.JPEG, PictureKind.PNG}) {
      byte[] lying = turned(written(lie(orientation), kind), orientation, kind);

      OpenedPicture upright = open(lying, kind, ENOUGH);

      assertThat(drawn(upright).getWidth()).as("%s %d", kind, orientation).isEqualTo(90);
      assertThat(drawn(upright).getHeight()).isEqualTo(60);
      assertColour(upright, 10, 10, Color.RED);
      assertColour(upright, 80, 10, Color.BLUE);
      assertColour(upright, 10, 50, Color.GREEN);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLargePictureIsShrunkAndASmallOneIsNotGrown(PictureKind kind) throws IOException {
    byte[] picture =
        kind == PictureKind.WEBP ? resource("twelve-megapixels.webp") : written(large(), kind);

    OpenedPicture opened = open(picture, kind, ENOUGH);

    assertThat(drawn(opened).getWidth()).isEqualTo(ENOUGH);
    assertThat(drawn(opened).getHeight()).isEqualTo(1200);
    assertColour(opened, 100, 100, Color.RED);
    assertColour(opened, 1500, 1100, Color.BLUE);
    assertThat(drawn(open(picture, kind, 480)).getWidth()).isEqualTo(480);
    assertThat(drawn(open(picture, kind, 9_000)).getWidth()).isEqualTo(4000);
  }

  @Test
  void whatOneSeesThroughStaysSo() throws IOException {
    OpenedPicture clear = open(resource("clear.webp"), PictureKind.WEBP, ENOUGH);

    assertThat(clear.kind()).isEqualTo(PictureKind.PNG);
    assertThat(drawn(clear).getRGB(60, 40) >>> 24).isZero();
    assertThat(open(resource("small.webp"), PictureKind.WEBP, ENOUGH).kind())
        .isEqualTo(PictureKind.JPEG);
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void coloursOfAnotherProfileAreThoseOfEveryScreen(PictureKind kind) throws IOException {
    byte[] odd = profiled(written(plain(Color.RED), kind), swapped(), kind);

    assertColour(open(odd, kind, ENOUGH), 20, 20, Color.GREEN);
  }

  @Test
  void aPictureForPrintersIsShownInColoursOfScreens() throws IOException {
    assertColour(open(printed(), PictureKind.JPEG, ENOUGH), 20, 20, Color.RED);
  }

  @ParameterizedTest
  @CsvSource({"JPEG, 80", "PNG, 80"})
  void aBrokenProfileIsAsNone(PictureKind kind, int length) throws IOException {
    byte[] odd = profiled(written(plain(Color.RED), kind), new byte[length], kind);

    assertColour(open(odd, kind, ENOUGH), 20, 20, Color.RED);
  }

  @Test
  void aPictureThatSaysItIsTooLargeIsNotUnpacked() throws IOException {
    byte[] bomb = written(plain(Color.RED), PictureKind.PNG);
    ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
    var sum = new CRC32();
    sum.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());

    assertThatThrownBy(() -> open(bomb, PictureKind.PNG, ENOUGH))
        .isInstanceOfSatisfying(
            TooManyDots.class, e -> assertThat(e.mostMegapixels()).isEqualTo(100));
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void bytesThatAreOutOfPlaceAreRefusedOrDrawnButNothingElse(PictureKind kind) throws IOException {
    byte[] whole = written(large(), kind);
    var random = new Random(13);
    for (int i = 0; i < 60; i++) {
      byte[] broken =
          i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int n = 0; n < 20 && i % 3 != 0; n++)
        broken[random.nextInt(i % 3 == 1 ? 700 : broken.length) % broken.length] =
            (byte) random.nextInt();
      try {
        assertThat(open(broken, kind, 200).bytes()).isNotEmpty();
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("nothing reads");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void whatIsWrittenTellsNothingButThePicture(PictureKind kind) throws Exception {
    OpenedPicture opened = open(photographed(written(large(), kind), kind), kind, ENOUGH);

    assertThat(new String(opened.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Kari");
    assertThat(directories(opened.bytes()))
        .isSubsetOf(
            JpegDirectory.class,
            JfifDirectory.class,
            HuffmanTablesDirectory.class,
            FileTypeDirectory.class);
  }

  @Test
  void eachSizeIsDrawnThatAPictureIsLargerThan() throws IOException {
    DrawnPicture large = drawn(written(large(), PictureKind.JPEG), Middle.CENTRE);
    assertThat(large.width()).isEqualTo(1600);
    assertThat(large.height()).isEqualTo(1200);
    assertThat(large.smaller()).containsOnlyKeys(PictureSize.SMALL, PictureSize.MEDIUM);
    assertSide(large.smaller().get(PictureSize.SMALL), 480, 360);
    assertSide(large.smaller().get(PictureSize.MEDIUM), 960, 720);

    DrawnPicture small = drawn(written(quartered(700, 900), PictureKind.JPEG), Middle.CENTRE);
    assertThat(small.smaller()).containsOnlyKeys(PictureSize.SMALL);
    assertSide(small.smaller().get(PictureSize.SMALL), 373, 480);
    assertThat(PictureSize.SMALL.scaled(700, 700, 900)).as("told as drawn").isEqualTo(373);
    assertThat(drawn(written(plain(Color.RED), PictureKind.PNG), Middle.CENTRE).smaller())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1600, 1200, 1200, 630",
    "1200, 630, 1200, 630",
    "1000, 1600, 1000, 525",
    "640, 480, 640, 336",
    "1600, 90, 171, 90",
    "3, 1600, 3, 2",
    "1, 1, 1, 1"
  })
  void aPreviewHasTheFormOfOneAndIsNoLargerThanThePicture(
      int width, int height, int across, int down) throws IOException {
    assertSide(
        drawn(written(quartered(width, height), PictureKind.PNG), Middle.CENTRE).preview(),
        across,
        down);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, RED", "100, 0, BLUE", "10, 100, GREEN", "20, 90, GREEN", "90, 10, BLUE"})
  void aPreviewShowsWhatIsChosenAndStaysWithinThePicture(int across, int down, String middle)
      throws IOException {
    for (int[] side : new int[][] {{1600, 1600}, {1600, 300}, {400, 1600}}) {
      var picture = written(quartered(side[0], side[1]), PictureKind.PNG);
      BufferedImage preview = read(drawn(picture, new Middle(across, down)).preview());
      int x = Math.clamp(preview.getWidth() * across / 100, 5, preview.getWidth() - 5);
      int y = Math.clamp(preview.getHeight() * down / 100, 5, preview.getHeight() - 5);
      Color wanted =
          switch (middle) {
            case "RED" -> Color.RED;
            case "BLUE" -> Color.BLUE;
            default -> Color.GREEN;
          };
      assertThat(isNear(new Color(preview.getRGB(x, y)), wanted))
          .as("%s of %d × %d", middle, side[0], side[1])
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachSizeAndThePreviewAreUpright(int orientation) throws IOException {
    byte[] lying = written(lie(orientation), PictureKind.JPEG);
    DrawnPicture drawn = drawn(turned(lying, orientation, PictureKind.JPEG), new Middle(0, 0));

    assertThat(isNear(new Color(read(drawn.preview()).getRGB(5, 5)), Color.RED)).isTrue();
    assertThat(isNear(new Color(read(drawn.preview()).getRGB(80, 5)), Color.BLUE)).isTrue();
  }

  @Test
  void eachSizeHasTheColoursOfScreens() throws IOException {
    byte[] odd = profiled(written(large(), PictureKind.JPEG), swapped(), PictureKind.JPEG);
    for (byte[] size : all(drawn(odd, Middle.CENTRE)))
      assertThat(isNear(new Color(read(size).getRGB(20, 20)), Color.GREEN)).isTrue();
    for (byte[] size : all(drawn(printed(), Middle.CENTRE)))
      assertThat(isNear(new Color(read(size).getRGB(20, 10)), Color.RED)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"JPEG", "PNG"})
  void noSizeAndNoPreviewTellsMoreThanThePicture(PictureKind kind) throws Exception {
    byte[] telling = photographed(turned(written(large(), kind), 6, kind), kind);
    List<byte[]> all = all(open(telling, kind, ENOUGH).drawn(Middle.CENTRE));

    assertThat(all).hasSize(3);
    for (byte[] size : all) {
      assertThat(new String(size, StandardCharsets.ISO_8859_1)).doesNotContain("Kari", "Exif");
      assertThat(directories(size))
          .isSubsetOf(
              JpegDirectory.class,
              JfifDirectory.class,
              HuffmanTablesDirectory.class,
              FileTypeDirectory.class);
    }
  }

  @Test
  void whatOneSeesThroughStaysSoInEachSize() throws IOException {
    var picture = OpenedPicture.open(resourcePath("clear.webp"), PictureKind.WEBP, ENOUGH);
    DrawnPicture drawn = picture.drawn(Middle.CENTRE);
    assertThat(drawn.kind()).isEqualTo(PictureKind.PNG);
    for (byte[] size : all(drawn)) assertThat(read(size).getColorModel().hasAlpha()).isTrue();
  }

  private Path resourcePath(String name) throws IOException {
    return Files.write(folder.resolve("picture"), resource(name));
  }

  private DrawnPicture drawn(byte[] picture, Middle middle) throws IOException {
    PictureKind kind = picture[0] == (byte) 0x89 ? PictureKind.PNG : PictureKind.JPEG;
    return open(picture, kind, ENOUGH).drawn(middle);
  }

  private static List<byte[]> all(DrawnPicture drawn) {
    var all = new ArrayList<>(drawn.smaller().values());
    all.add(drawn.preview());
    return all;
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture));
  }

  private static void assertSide(byte[] picture, int width, int height) throws IOException {
    BufferedImage read = read(picture);
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
  }

  private static boolean isNear(Color found, Color wanted) {
    return Math.abs(found.getRed() - wanted.getRed())
            + Math.abs(found.getGreen() - wanted.getGreen())
            + Math.abs(found.getBlue() - wanted.getBlue())
        < 90;
  }

  private OpenedPicture open(byte[] picture, PictureKind kind, int longest) throws IOException {
    Path file = Files.write(folder.resolve("picture"), picture);
    return OpenedPicture.open(file, kind, longest);
  }

  private static BufferedImage drawn(OpenedPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  /** As near as a JPEG comes. */
  private static void assertColour(OpenedPicture picture, int x, int y, Color wanted)
      throws IOException {
    var found = new Color(drawn(picture).getRGB(x, y));
    assertThat(isNear(found, wanted)).as("%s at %d, %d, for %s", found, x, y, wanted).isTrue();
  }

  /** Red above to the left, green below it, blue to the right of both. */
  private static BufferedImage quartered(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.GREEN);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    return image;
  }

  private static BufferedImage large() {
    return quartered(4000, 3000);
  }

  private static BufferedImage plain(Color colour) {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 64, 48);
    return image;
  }

  /**
   * The picture as a camera held that way lays it in its file, dot by dot from Exif's own words:
   * which side of what was seen row 0 and column 0 are.
   */
  private static BufferedImage lie(int orientation) {
    BufferedImage seen = quartered(90, 60);
    boolean swaps = orientation > 4;
    var lying = new BufferedImage(swaps ? 60 : 90, swaps ? 90 : 60, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < lying.getHeight(); row++)
      for (int column = 0; column < lying.getWidth(); column++) {
        int along = swaps ? row : column;
        int down = swaps ? column : row;
        int x =
            switch (orientation) {
              case 2, 3, 6, 7 -> 89 - along;
              default -> along;
            };
        int y =
            switch (orientation) {
              case 3, 4, 7, 8 -> 59 - down;
              default -> down;
            };
        lying.setRGB(column, row, seen.getRGB(x, y));
      }
    return lying;
  }

  private static byte[] written(BufferedImage image, PictureKind kind) throws IOException {
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind == PictureKind.PNG ? "png" : "jpeg", out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] turned(byte[] picture, int orientation, PictureKind kind)
      throws IOException {
    return hung(picture, kind, "eXIf", 0xe1, "Exif\0\0", Orientation.write(orientation));
  }

  private static byte[] photographed(byte[] picture, PictureKind kind) throws IOException {
    return hung(
        picture,
        kind,
        "tEXt",
        0xe1,
        "http://ns.adobe.com/xap/1.0/\0",
        ascii("Author\0" + POSITION));
  }

  private static byte[] profiled(byte[] picture, byte[] profile, PictureKind kind)
      throws IOException {
    if (kind == PictureKind.JPEG)
      return hung(picture, kind, "", 0xe2, "ICC_PROFILE\0\1\1", profile);
    var packed = new ByteArrayOutputStream();
    packed.write(ascii("p\0\0"));
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(profile);
    }
    return hung(picture, kind, "iCCP", 0, "", packed.toByteArray());
  }

  /** A segment first, or a chunk behind the header. */
  private static byte[] hung(
      byte[] picture, PictureKind kind, String chunk, int marker, String mark, byte[] part)
      throws IOException {
    var out = new ByteArrayOutputStream();
    int at = kind == PictureKind.PNG ? 8 + 25 : 2;
    out.write(picture, 0, at);
    if (kind == PictureKind.PNG) {
      byte[] named = ByteBuffer.allocate(4 + part.length).put(ascii(chunk)).put(part).array();
      var sum = new CRC32();
      sum.update(named);
      out.write(ByteBuffer.allocate(4).putInt(part.length).array());
      out.write(named);
      out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    } else {
      int length = mark.length() + part.length + 2;
      out.write(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
      out.write(ascii(mark));
      out.write(part);
    }
    out.write(picture, at, picture.length - at);
    return out.toByteArray();
  }

  /** A profile whose red is every screen's green, and the other way. */
  private static byte[] swapped() {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var bytes = ByteBuffer.wrap(profile);
    int tags = bytes.getInt(128);
    for (int i = 0; i < tags; i++) {
      int at = 132 + i * 12;
      String name = new String(profile, at, 4, StandardCharsets.US_ASCII);
      if (name.equals("rXYZ")) System.arraycopy(ascii("gXYZ"), 0, profile, at, 4);
      if (name.equals("gXYZ")) System.arraycopy(ascii("rXYZ"), 0, profile, at, 4);
    }
    return profile;
  }

  /** Red in cyan, magenta, yellow and black, and upside down, as programs for print write it. */
  private static byte[] printed() throws IOException {
    WritableRaster ink = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 48, 4, null);
    for (int x = 0; x < 64; x++)
      for (int y = 0; y < 48; y++) ink.setPixel(x, y, new int[] {255, 0, 0, 255});
    ImageWriter writer =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                    ImageIO.getImageWritersByFormatName("jpeg"), Spliterator.ORDERED),
                false)
            .filter(w -> w.canWriteRasters())
            .findFirst()
            .orElseThrow();
    var out = new ByteArrayOutputStream();
    try (var to = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam how = writer.getDefaultWriteParam();
      writer.write(null, new IIOImage(ink, null, null), how);
    }
    return hung(
        out.toByteArray(), PictureKind.JPEG, "", 0xee, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0});
  }

  private static List<Class<? extends Directory>> directories(byte[] picture)
      throws IOException, ImageProcessingException {
    var found = new ArrayList<Class<? extends Directory>>();
    for (Directory directory :
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture)).getDirectories())
      found.add(directory.getClass());
    return found;
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = OpenedPictureTest.class.getResourceAsStream("/pictures/" + name)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
