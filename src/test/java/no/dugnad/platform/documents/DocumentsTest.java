package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.dugnad.platform.heavy.TestHeavyWork;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void whatNoFontHasIsABoxInAnAccessiblePdf() throws Exception {
    byte[] pdf = documents.of(page("nn", "Vedtak", body("😀 你好 \uFFFE עברית")));

    assertThat(Compliance.faults(pdf)).isEmpty();
    assertThat(drawn(pdf)).contains("□□").doesNotContain("?");
  }

  @ParameterizedTest
  @CsvSource({
    "Γειά σου ἀᾠὕ, Γειά σου ἀᾠὕ",
    "Привет, Привет",
    "Հայ საქ, Հայ საქ",
    "😀🎉🐟, 😀🎉🐟",
    "Tabell 😀 og 你, Tabell 😀 og □",
    "שלום עולם, םלוע םולש",
    "סלון 12 פתוח, חותפ 12 ןולס",
    "שלום (123) Windows, Windows (123) םולש",
    "سلام, ملاس",
    "مرحبا بكم, مكب ابحرم"
  })
  void lettersOfOtherAlphabetsAreDrawnInTheirOrder(String written, String drawn) throws Exception {
    byte[] pdf = documents.of(page("nb", "Vedtak", "<p>Fra: <bdi>" + written + "</bdi></p>"));

    assertThat(drawn(pdf)).contains(drawn);
    assertThat(Compliance.faults(pdf)).isEmpty();
  }

  @Test
  void aTextFromRightToLeftTurnsNothingRoundIt() throws Exception {
    String lines = "<p class=\"written\">En linje\nשלום, 2 ganger\nתודה</p>";
    byte[] pdf = documents.of(page("nb", "Vedtak", "<p>Fra <bdi>שלום</bdi>: 12 kr</p>" + lines));

    assertThat(drawn(pdf))
        .contains("Fra םולש: 12 kr", "En linje", "ganger 2 ,םולש", "הדות")
        .doesNotContain("□");
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
  @ValueSource(
      strings = {
        "x",
        "\n",
        "a\n",
        "😀",
        "a😀",
        "א",
        "אa",
        "ب",
        "Dette er et behov. ",
        "en/vei/uten/blanke/"
      })
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

  /** Each letter as it stands on the page, from the left, whatever its direction. */
  private static String drawn(byte[] pdf) throws IOException {
    var letters = new TreeMap<Float, TreeMap<Float, String>>();
    var reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters
                .computeIfAbsent(letter.getY(), _ -> new TreeMap<>())
                .merge(letter.getX(), letter.getUnicode(), String::concat);
          }
        };
    try (PDDocument document = Loader.loadPDF(pdf)) {
      reader.getText(document);
    }
    String lines =
        letters.values().stream()
            .map(line -> String.join("", line.values()))
            .collect(Collectors.joining("\n"));
    return Normalizer.normalize(lines, Normalizer.Form.NFKC);
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
