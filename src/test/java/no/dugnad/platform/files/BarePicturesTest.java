package no.dugnad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.pictures.Orientation;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Refused;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class BarePicturesTest {
  private static final String POSITION = "59.89N 10.52E, Kari Nordmann";
  private static final int TURNED = 6;

  @Autowired Files files;
  @Autowired TellingPictures telling;
  @Autowired JdbcClient db;

  private final UUID owner = Ids.next();

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void aPictureIsKeptWithoutWhereItWasTakenAndAsItLooks(String kind) throws IOException {
    byte[] taken = taken(kind);
    assertThat(text(taken)).contains(POSITION);

    byte[] kept = read(store("bilde." + kind, taken));

    assertThat(text(kept)).doesNotContain("Kari", "59.89", "xpacket", "MPF", "ftyp");
    assertThat(Arrays.equals(pixels(kept), pixels(taken))).isTrue();
    assertThat(text(kept)).contains(kind.equals("png") ? "iCCP" : "ICC_PROFILE");
    assertThat(orientation(kept, kind)).isEqualTo(TURNED);
  }

  @Test
  void theSamePictureTwiceIsOneFile() throws IOException {
    assertThat(store("bilde.jpg", taken("jpg")).id())
        .isEqualTo(store("bilde.jpg", taken("jpg")).id());
  }

  @Test
  void aPictureWithoutItsEndComesInAsFarAsItGoes() throws IOException {
    byte[] whole = taken("jpg");
    byte[] cut = Arrays.copyOf(whole, whole.length - 400);

    assertThat(text(read(store("bilde.jpg", cut)))).doesNotContain("Kari");
  }

  @Test
  void whatIsNoPictureBehindItsFirstBytesIsRefused() {
    byte[] broken = Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0x10}, 500);

    assertThatThrownBy(() -> store("bilde.jpg", broken))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.key()).isEqualTo("files.refused.damaged"));
  }

  @Test
  void picturesFromBeforeAreMadeAnewWhenTheProductStarts() throws IOException {
    StoredFile file = store("bilde.jpg", taken("jpg"));
    byte[] taken = taken("jpg");
    db.sql("update files.file set bare = false where id = :id").param("id", file.id()).update();
    db.sql("update files.chunk set bytes = :bytes where file_id = :id")
        .param("id", file.id())
        .param("bytes", taken)
        .update();
    assertThat(text(read(file))).contains(POSITION);

    telling.makeAnew();

    StoredFile anew = files.getFile(file.id());
    assertThat(text(read(anew))).doesNotContain("Kari");
    assertThat(anew.size()).isEqualTo(read(anew).length);
    assertThat(anew.sha256()).isEqualTo(file.sha256());
  }

  private StoredFile store(String name, byte[] content) {
    try (Upload upload =
        files.receive(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content))) {
      return files.store(owner, "slot", upload, Actor.PRODUCT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] read(StoredFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    files.write(file.id(), out);
    return out.toByteArray();
  }

  private static byte[] taken(String kind) throws IOException {
    var image = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 90; x++) for (int y = 0; y < 60; y++) image.setRGB(x, y, x * 7919 + y);
    image.createGraphics().drawString("Hei", 10, 30);
    image.setRGB(0, 0, Color.RED.getRGB());
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, out)).isTrue();
    return kind.equals("png")
        ? photographedPng(out.toByteArray())
        : photographed(out.toByteArray());
  }

  /** As a phone writes it: Exif, XMP and a profile first, and a film with a position behind. */
  private static byte[] photographed(byte[] jpeg) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(out, 0xe1, ascii("Exif\0\0"), exif());
    segment(out, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<?xpacket?>"), ascii(POSITION));
    segment(out, 0xe2, ascii("ICC_PROFILE\0"), new byte[] {1, 1, 2, 3});
    segment(out, 0xe2, ascii("MPF\0"), ascii(POSITION));
    segment(out, 0xfe, ascii(POSITION), new byte[0]);
    out.write(jpeg, 2, jpeg.length - 2);
    out.write(ascii("ftypmp42 " + POSITION));
    return out.toByteArray();
  }

  private static byte[] photographedPng(byte[] png) throws IOException {
    var out = new ByteArrayOutputStream();
    int afterHeader = 8 + 25;
    out.write(png, 0, afterHeader);
    chunk(out, "iCCP", new byte[] {'x', 0, 0, 1});
    chunk(out, "eXIf", exif());
    chunk(out, "tEXt", ascii("Author\0" + POSITION));
    chunk(out, "zTXt", ascii("xpacket"));
    out.write(png, afterHeader, png.length - afterHeader);
    out.write(ascii(POSITION));
    return out.toByteArray();
  }

  /** Little-endian, with its orientation after another entry, and a position. */
  private static byte[] exif() {
    return ByteBuffer.allocate(38 + POSITION.length())
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .put(ascii("II*\0"))
        .putInt(8)
        .putShort((short) 2)
        .putShort((short) 0x010f)
        .putShort((short) 2)
        .putInt(POSITION.length())
        .putInt(38)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putInt(TURNED)
        .putInt(0)
        .put(ascii(POSITION))
        .array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] name, byte[] rest)
      throws IOException {
    int length = name.length + rest.length + 2;
    out.write(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    out.write(name);
    out.write(rest);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] named = ByteBuffer.allocate(4 + data.length).put(ascii(type)).put(data).array();
    var sum = new CRC32();
    sum.update(named);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(named);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static int orientation(byte[] picture, String kind) {
    String mark = kind.equals("png") ? "eXIf" : "Exif\0\0";
    int at = text(picture).indexOf(mark) + mark.length();
    return Orientation.read(Arrays.copyOfRange(picture, at, at + 26));
  }

  private static int[] pixels(byte[] picture) throws IOException {
    // A profile that is none would stop the reader; the marks of both are of one length.
    byte[] read =
        text(picture)
            .replace("ICC_PROFILE", "ICC_NOTHING")
            .replace("iCCP", "iccp")
            .getBytes(StandardCharsets.ISO_8859_1);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(read));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
