package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final String LETTERS = "Æøå, «čđŋšŧž» og Áŋŋá – 250 000 kr";

  private final Documents documents = new Documents(null);

  @Test
  void aPageBecomesPdfForTheArchiveAndForEverybody() throws Exception {
    byte[] pdf = documents.pdf(page("nb", "Vedtak om tildeling", body(LETTERS)));

    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  @Test
  void norwegianAndSamiLettersAreReadOutOfItAgain() throws Exception {
    byte[] pdf = documents.pdf(page("nb", "Vedtak", body(LETTERS)));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("čđŋšŧž").contains("Æøå");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Vedtak");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .containsExactly("Vedtak", "Grunner");
    }
  }

  @Test
  void whatNoFontHasStillGivesAnAccessiblePdf() throws Exception {
    byte[] pdf = documents.pdf(page("nn", "Vedtak", body("😀 你好 \uFFFE עברית")));

    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  @Test
  void aLongTableRunsOverPagesAndStaysAccessible() throws Exception {
    String row = "<tr><td>Utstyr</td><td class=\"numbers\">100 000 kr</td></tr>";
    String table =
        "<table><caption>Budsjett</caption><thead><tr><th scope=\"col\">Post</th>"
            + "<th scope=\"col\" class=\"numbers\">Beløp</th></tr></thead><tbody>"
            + row.repeat(120)
            + "</tbody></table>";

    byte[] pdf = documents.pdf(page("en", "Budget", table));

    assertThat(Compliance.faults(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
  }

  @Test
  void theCheckSeesAPlainPdf() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var plain = new PDDocument()) {
      plain.addPage(new PDPage());
      plain.save(out);
    }

    assertThat(Compliance.faults(out.toByteArray())).isNotEmpty();
  }

  private static String body(String text) {
    return "<p class=\"footer\">Kommunen</p><h1>Vedtak</h1><p>"
        + text
        + " <em>kursiv</em> <strong>halvfet</strong></p><h2>Grunner</h2><ul><li>En</li><li>To"
        + "</li></ul><p class=\"written\">Første linje\nAndre linje</p>";
  }

  private static String page(String language, String title, String body) {
    return ("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%s\"><head><meta"
            + " name=\"subject\""
            + " content=\"%s\"/><title>%s</title></head><body>%s</body></html>")
        .formatted(language, title, title, body);
  }
}
