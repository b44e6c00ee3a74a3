package no.dugnad.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.dugnad.platform.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
  private static final Path CASES = Path.of("src/test/resources/cases/attachments");

  @Test
  void aPdfComesInWithItsSizeAndHash() throws IOException {
    try (var upload = Upload.of("plan.pdf", Uploads.Kinds.ANY, in("%PDF-1.7\n%âãÏÓ\n"))) {
      assertThat(upload.type()).isEqualTo(FileType.PDF);
      assertThat(upload.size()).isEqualTo(19);
      assertThat(upload.sha256()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void aSpreadsheetComesInWhenItIsOne() throws IOException {
    byte[] sheet = zip("xl/workbook.xml", "<workbook/>", "[Content_Types].xml", "<Types/>");

    try (var upload =
        Upload.of("budsjett.xlsx", Uploads.Kinds.ANY, new ByteArrayInputStream(sheet))) {
      assertThat(upload.type()).isEqualTo(FileType.XLSX);
    }
  }

  @Test
  void aPhoneIsAskedForAJpegWhereverAPictureMayBeChosen() {
    assertThat(Uploads.Kinds.ANY.accepted()).startsWith("image/jpeg,image/png,.pdf,.docx");
    assertThat(Uploads.Kinds.PICTURES.accepted()).startsWith("image/jpeg,image/png");
  }

  @ParameterizedTest
  @CsvSource({
    "notat.docx, word/document.xml",
    "budsjett.xlsx, xl/workbook.xml",
    "idé.pptx, ppt/presentation.xml"
  })
  void whatOfficeWritesComesInWithItsListOfContentsFirst(String name, String part)
      throws IOException {
    for (String first : List.of("[Content_Types].xml", "_rels/.rels")) {
      String second = first.startsWith("[") ? "_rels/.rels" : "[Content_Types].xml";
      byte[] file = zip(first, "<Types/>", second, "<Types/>", part, "<a/>");
      try (var upload = Upload.of(name, Uploads.Kinds.ANY, new ByteArrayInputStream(file))) {
        assertThat(name).endsWith(upload.type().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  static Stream<String> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileAsPeopleHaveItComesIn(String name) throws IOException {
    try (var in = Files.newInputStream(CASES.resolve(name));
        var upload = Upload.of(name, Uploads.Kinds.ANY, in)) {
      assertThat(name).endsWith(upload.type().name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource({"notat.odt, text", "budsjett.ods, spreadsheet"})
  void anOpenDocumentComesInWithItsEntriesInAnyOrder(String name, String kind) throws IOException {
    String type = "application/vnd.oasis.opendocument." + kind;
    for (String first : List.of("content.xml", "META-INF/manifest.xml", "styles.xml")) {
      byte[] file = zip(first, "<a/>", "mimetype", type, "meta.xml", "<a/>");
      Upload.of(name, Uploads.Kinds.ANY, new ByteArrayInputStream(file)).close();
    }
    byte[] other = zip("content.xml", "<a/>", "mimetype", type + "-template");
    assertRefused("files.refused.lies", name, other);
    assertRefused("files.refused.lies", name, zip("content.xml", "<a/>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
  void aTextComesInHoweverItIsWritten(String encoding) throws IOException {
    byte[] text = "æøåæøåæøåÆØÅ\r\n".repeat(50).getBytes(Charset.forName(encoding));
    Upload.of("notat.txt", Uploads.Kinds.ANY, new ByteArrayInputStream(text)).close();
    byte[] page = "<html><script>alert(1)</script>".getBytes(Charset.forName(encoding));
    assertRefused("files.refused.lies", "notat.txt", page);
  }

  @Test
  void anOpenDocumentComesIn() throws IOException {
    byte[] text = stored("mimetype", "application/vnd.oasis.opendocument.text");

    try (var upload = Upload.of("notat.odt", Uploads.Kinds.ANY, new ByteArrayInputStream(text))) {
      assertThat(upload.type()).isEqualTo(FileType.ODT);
    }
  }

  @Test
  void aListInWindows1252ComesIn() throws IOException {
    byte[] list = "Enhet;Beløp\nStorkjøkkenet;250 000\n".getBytes(Charset.forName("windows-1252"));

    try (var upload = Upload.of("liste.CSV", Uploads.Kinds.ANY, new ByteArrayInputStream(list))) {
      assertThat(upload.type()).isEqualTo(FileType.CSV);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plan.pdf, <html><script>alert(1)</script></html>",
    "notat.txt, <!DOCTYPE html><html></html>",
    "notat.txt, <html><body>hei</body></html>",
    "tegning.txt, <svg xmlns='http://www.w3.org/2000/svg'></svg>",
    "liste.csv, <?xml version='1.0'?><svg/>",
    "kjør.txt, #!/bin/sh",
    "program.pdf, MZ\u0090",
    "søknad.docx, ikke en zip"
  })
  void aFileThatLiesAboutItsTypeIsRefused(String name, String content) {
    assertRefused("files.refused.lies", name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPictureThatIsNoneIsToldOfAsAPicture() {
    for (String name : List.of("bilde.png", "bilde.jpg"))
      assertRefused("files.refused.broken", name, "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aProgramPackedAsADocumentIsRefused() throws IOException {
    assertRefused(
        "files.refused.lies", "søknad.docx", zip("Evil.class", "x", "META-INF/MANIFEST.MF", "y"));
  }

  @Test
  void aDocumentWithMacrosIsRefused() throws IOException {
    byte[] macros =
        zip(
            "word/document.xml",
            "<document/>",
            "[Content_Types].xml",
            "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>");

    assertRefused("files.refused.lies", "søknad.docx", macros);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic/Standard/Module1.xml", "Scripts/python/hent.py", "Basic/Egne/Start.xml"})
  void anOpenDocumentWithMacrosIsRefused(String macro) throws IOException {
    String type = "application/vnd.oasis.opendocument.";
    byte[] text = zip("mimetype", type + "text", "content.xml", "<a/>", macro, "<a/>");
    assertRefused("files.refused.lies", "notat.odt", text);
    byte[] sheet = zip("mimetype", type + "spreadsheet", "content.xml", "<a/>", macro, "<a/>");
    assertRefused("files.refused.lies", "budsjett.ods", sheet);
  }

  /** Some programs write where macros would be, though there are none. */
  @Test
  void anOpenDocumentWithAnEmptyLibraryComesIn() throws IOException {
    byte[] text =
        zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "Basic/",
            "",
            "Basic/script-lc.xml",
            "<a/>",
            "Basic/Standard/script-lb.xml",
            "<a/>");
    Upload.of("notat.odt", Uploads.Kinds.ANY, new ByteArrayInputStream(text)).close();
  }

  @Test
  void aTextWithNulBytesIsNoText() {
    assertRefused("files.refused.lies", "notat.txt", ("a".repeat(70_000) + "\0").getBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"side.html", "tegning.svg", "kjør.exe", "skript.js", "uten-ending", ""})
  void whatIsNotOnTheListIsRefused(String name) {
    assertRefused("files.refused.kind", name, "hei".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("files.refused.empty", "notat.txt", new byte[0]);
  }

  @Test
  void aByteMoreThanTwentyFiveMegabytesIsRefused() throws IOException {
    byte[] largest = new byte[25 * 1024 * 1024];
    Arrays.fill(largest, (byte) 'a');
    Upload.of("notat.txt", Uploads.Kinds.ANY, new ByteArrayInputStream(largest)).close();

    byte[] larger = Arrays.copyOf(largest, largest.length + 1);
    assertRefused("files.refused.tooLarge", "notat.txt", larger);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.txt, passwd.txt",
    "C:\\Users\\meg\\plan.pdf, plan.pdf",
    ".htaccess.txt, htaccess.txt",
    "Áŋŋá søknad.pdf, Áŋŋá søknad.pdf",
    "a<b>|c?.pdf, a_b__c_.pdf",
    "'x\u0000y\u202e\n.pdf', xy.pdf",
    "referat fra møtet .docx, referat fra møtet.docx",
    "' .pdf', pdf"
  })
  void theNameIsCleaned(String given, String clean) {
    assertThat(FileName.clean(given)).isEqualTo(clean);
  }

  @Test
  void aLongNameKeepsItsEnding() {
    assertThat(FileName.clean("æ".repeat(300) + ".xlsx")).hasSize(120).endsWith("æ.xlsx");
    assertThat(FileName.clean("æ".repeat(114) + " ".repeat(9) + "å.xlsx")).endsWith("æ.xlsx");
  }

  private static void assertRefused(String key, String name, byte[] content) {
    assertThatThrownBy(
            () -> Upload.of(name, Uploads.Kinds.ANY, new ByteArrayInputStream(content)).close())
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static InputStream in(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String... namesAndContents) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** As OpenDocument wants its first entry: uncompressed, so that it can be read from outside. */
  private static byte[] stored(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    byte[] raw = content.getBytes(StandardCharsets.UTF_8);
    var checksum = new CRC32();
    checksum.update(raw);
    try (var zip = new ZipOutputStream(bytes)) {
      var entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(raw.length);
      entry.setCrc(checksum.getValue());
      zip.putNextEntry(entry);
      zip.write(raw);
    }
    return bytes.toByteArray();
  }
}
