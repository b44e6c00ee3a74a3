package no.dugnad.platform.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import no.dugnad.platform.binding.Bindery.Fault;
import no.dugnad.platform.binding.Bindery.Kind;
import no.dugnad.platform.binding.Bindery.Leaves;
import no.dugnad.platform.binding.Bindery.Reading;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderyTest {
  private static final int RED = 0xff0000;

  @TempDir private static Path folder;
  private static Bindery bindery;

  @BeforeAll
  static void open() {
    bindery = new Bindery(folder);
  }

  @AfterAll
  static void close() {
    bindery.close();
  }

  @Test
  void aPdfKeepsWhatIsSeenAndNothingThatRuns() throws IOException {
    Path clean = folder.resolve("clean.pdf");
    assertThat(bindery.read(active(), Kind.PDF, clean)).isEqualTo(new Reading.Pages(2));

    try (PDDocument document = Loader.loadPDF(clean.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Side 1");
      assertThat(document.getPage(1).getRotation()).isEqualTo(90);
      assertThat(document.getPage(0).getAnnotations())
          .singleElement()
          .satisfies(filled -> assertThat(filled.getSubtype()).isEqualTo("Stamp"))
          .satisfies(filled -> assertThat(filled.getNormalAppearanceStream()).isNotNull());
    }
    String written = Files.readString(clean, StandardCharsets.ISO_8859_1);
    assertThat(written).doesNotContain("JavaScript", "OpenAction", "evil.example", "AcroForm");
  }

  @Test
  void aPdfWithAPasswordIsToldApartFromABrokenOne() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = pages(1)) {
      document.protect(new StandardProtectionPolicy("eier", "leser", new AccessPermission()));
      document.save(locked.toFile());
    }
    assertUnread(locked, Kind.PDF, Fault.LOCKED);
    assertUnread(write("broken.pdf", "%PDF-1.7 og ikke mer"), Kind.PDF, Fault.DAMAGED);
    assertUnread(write("broken.png", "\u0089PNG og ikke mer"), Kind.PNG, Fault.DAMAGED);
    assertUnread(write("broken.jpg", "ikke noe bilde"), Kind.JPEG, Fault.DAMAGED);
  }

  @Test
  void aPdfWithTooManyPagesIsLeftOut() throws IOException {
    Path thick = folder.resolve("thick.pdf");
    try (PDDocument document = pages(Bindery.MOST_PAGES + 1)) {
      document.save(thick.toFile());
    }
    assertUnread(thick, Kind.PDF, Fault.MANY_PAGES);
  }

  /** A list of where things lie in it, of 250 MB when it is unpacked. */
  @Test
  void aPdfThatUnpacksToMoreThanThereIsCostsNobodyElseAnything() throws IOException {
    Path bomb = bomb();
    assertThat(Files.size(bomb)).isLessThan(1_000_000);
    assertUnread(bomb, Kind.PDF, Fault.DAMAGED);

    Path next = folder.resolve("next.pdf");
    try (PDDocument document = pages(3)) {
      document.save(next.toFile());
    }
    assertThat(bindery.read(next, Kind.PDF, folder.resolve("clean-next.pdf")))
        .isEqualTo(new Reading.Pages(3));
  }

  /** The picture's upper left quarter is red where it is the right way up. */
  @ParameterizedTest
  @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
  void aPhotographStandsTheRightWayUp(int orientation, int x, int y) throws IOException {
    Path photo = folder.resolve("photo-" + orientation + ".jpg");
    Files.write(photo, jpeg(orientation, x, y));
    Path page = folder.resolve("photo-" + orientation + ".pdf");
    assertThat(bindery.read(photo, Kind.JPEG, page)).isEqualTo(new Reading.Pages(1));

    try (PDDocument document = Loader.loadPDF(page.toFile())) {
      PDRectangle size = document.getPage(0).getMediaBox();
      assertThat(size.getWidth() > size.getHeight()).isEqualTo(orientation <= 4);
      BufferedImage seen = new PDFRenderer(document).renderImage(0);
      int left = seen.getWidth() / 2 - 10;
      int above = seen.getHeight() / 2 - 10;
      assertThat(isRed(seen, left, above)).as("above to the left").isTrue();
      assertThat(isRed(seen, left + 20, above)).as("above to the right").isFalse();
      assertThat(isRed(seen, left, above + 20)).as("below").isFalse();
    }
  }

  @Test
  void aPictureThatSaysItIsLargerThanThereIsMemoryIsDrawnCoarser() throws IOException {
    Path large = folder.resolve("large.png");
    ImageIO.write(
        new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_BINARY), "png", large.toFile());
    assertThat(bindery.read(large, Kind.PNG, folder.resolve("large.pdf")))
        .isEqualTo(new Reading.Pages(1));
  }

  @Test
  void leavesAreBoundInTheirOrderWithBookmarksAndLinks() throws IOException {
    Path contents = folder.resolve("contents.pdf");
    try (PDDocument document = pages(1)) {
      var link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 20, 20));
      var action = new PDActionURI();
      action.setURI("https://page/4");
      link.setAction(action);
      document.getPage(0).setAnnotations(List.of(link));
      document.save(contents.toFile());
    }
    Path own = saved("own.pdf", 3);
    Path attached = saved("attached.pdf", 2);
    Path volume = folder.resolve("volume.pdf");
    bindery.bind(
        "Alle søknader",
        Locale.of("nb"),
        List.of(contents, own, attached),
        List.of(
            new Leaves(0, 0, 1, "Innhold", false),
            new Leaves(1, 0, 2, "001 Trygg hjem", false),
            new Leaves(1, 2, 3, "Plan.pdf", true),
            new Leaves(2, 0, 2, "", true)),
        volume);

    try (PDDocument document = Loader.loadPDF(volume.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(6);
      assertThat(new PDFTextStripper().getText(document).lines())
          .containsExactly("Side 1", "Side 1", "Side 2", "Side 3", "Side 1", "Side 2");
      var outline = document.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Innhold", "001 Trygg hjem");
      assertThat(outline.getLastChild().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Plan.pdf");
      var link = (PDAnnotationLink) document.getPage(0).getAnnotations().getFirst();
      var there = (PDPageDestination) link.getDestination();
      assertThat(there.retrievePageNumber()).isEqualTo(3);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Alle søknader");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
    }
  }

  private static void assertUnread(Path file, Kind kind, Fault fault) {
    assertThat(bindery.read(file, kind, folder.resolve("unread.pdf")))
        .isEqualTo(new Reading.Unread(fault));
  }

  private static Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
  }

  private static Path saved(String name, int pages) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = pages(pages)) {
      document.save(file.toFile());
    }
    return file;
  }

  private static PDDocument pages(int count) throws IOException {
    var document = new PDDocument();
    for (int i = 1; i <= count; i++) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("Side " + i);
        content.endText();
      }
    }
    return document;
  }

  private static Path active() throws IOException {
    Path file = folder.resolve("active.pdf");
    try (PDDocument document = pages(2)) {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hei')"));
      PDPage page = document.getPage(0);
      document.getPage(1).setRotation(90);
      var link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 20, 20));
      var away = new PDActionURI();
      away.setURI("https://evil.example/");
      link.setAction(away);
      var field = new PDAnnotationWidget();
      field.setRectangle(new PDRectangle(50, 50, 100, 20));
      var look = new PDAppearanceStream(document);
      look.setBBox(new PDRectangle(100, 20));
      var looks = new PDAppearanceDictionary();
      looks.setNormalAppearance(look);
      field.setAppearance(looks);
      field.setAction(new PDActionJavaScript("app.launchURL('x')"));
      page.setAnnotations(List.of(link, field));
      var form = new COSDictionary();
      form.setItem(COSName.FIELDS, new COSArray());
      form.setItem(COSName.getPDFName("DA"), new COSString("0 g"));
      document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
      document.save(file.toFile());
    }
    return file;
  }

  private static Path bomb() throws IOException {
    var table = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(table, new Deflater(9))) {
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 250; i++) packed.write(nothing);
    }
    var file = new ByteArrayOutputStream();
    String head = "%PDF-1.7\n";
    String object =
        "1 0 obj\n<</Type/XRef/Size 35000000/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length "
            + table.size()
            + ">>\nstream\n";
    file.write((head + object).getBytes(StandardCharsets.US_ASCII));
    table.writeTo(file);
    String tail = "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n";
    file.write(tail.getBytes(StandardCharsets.US_ASCII));
    return Files.write(folder.resolve("bomb.pdf"), file.toByteArray());
  }

  /** A picture of 64 by 48 with one quarter red: which one, as it lies in the file. */
  private static byte[] jpeg(int orientation, int x, int y) throws IOException {
    var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    var drawing = image.createGraphics();
    drawing.setColor(Color.WHITE);
    drawing.fillRect(0, 0, 64, 48);
    drawing.setColor(new Color(RED));
    drawing.fillRect(x * 32, y * 24, 32, 24);
    drawing.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    byte[] plain = out.toByteArray();
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      '*',
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    var told = new ByteArrayOutputStream();
    told.write(plain, 0, 2);
    told.writeBytes(exif);
    told.writeBytes(Arrays.copyOfRange(plain, 2, plain.length));
    return told.toByteArray();
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    var colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 200 && colour.getGreen() < 80;
  }
}
