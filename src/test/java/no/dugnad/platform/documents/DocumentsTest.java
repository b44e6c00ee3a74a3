package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import no.dugnad.platform.heavy.TestHeavyWork;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
  private static final String LETTERS = "Æøå, «čđŋšŧž» og Áŋŋá – 250 000 kr";

  private final Pdf documents = new Pdf();

  @Test
  void aPageBecomesPdfForTheArchiveAndForEverybody() throws Exception {
    byte[] pdf = documents.of(page("nb", "Vedtak om tildeling", body(LETTERS)));

    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  @Test
  void norwegianAndSamiLettersAreReadOutOfItAgain() throws Exception {
    byte[] pdf = documents.of(page("nb", "Vedtak", body(LETTERS)));

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
    byte[] pdf = documents.of(page("nn", "Vedtak", body("😀 你好 \uFFFE עברית")));

    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  @Test
  void aTextKeepsItsLinesAndItsGaps() throws Exception {
    byte[] pdf = documents.of(page("nb", "Vedtak", "<p class=\"written\">En\n\n\n\nto\n  tre</p>"));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .containsPattern("En\\s*\n\\s*to\n\\s*tre");
    }
    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  /** Each of them took the square of its length, or all memory. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\n", "a\n", "😀", "Dette er et behov. ", "en/vei/uten/blanke/"})
  void aLongTextIsSetWithinTheTimeThatAWorkHas(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    String body = "<p class=\"written\">" + text + "</p>";

    assertThat(TestHeavyWork.make().done(() -> documents.of(page("nb", "Søknad", body))))
        .isNotEmpty();
  }

  @Test
  void aLongTableRunsOverPagesAndStaysAccessible() throws Exception {
    String row = "<tr><td>Utstyr</td><td class=\"numbers\">100 000 kr</td></tr>";
    String table =
        "<table><caption>Budsjett</caption><thead><tr><th scope=\"col\">Post</th>"
            + "<th scope=\"col\" class=\"numbers\">Beløp</th></tr></thead><tbody>"
            + row.repeat(120)
            + "</tbody></table>";

    byte[] pdf = documents.of(page("en", "Budget", table));

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
