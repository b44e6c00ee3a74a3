package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Opened again by another's library. */
class WordTest {
  private static final String BODY =
      """
      <h1>Behov &amp; årsaker</h1>
      <p>Se <a href="#note-7">lapp 7</a> om <strong>kulde</strong>, <q lang="nn">vi frys</q>.<br/>Ny linje</p>
      <section id="how">
        <h2>Hvordan</h2>
        <ol><li>Først <ul><li>inne i den</li></ul></li><li>Så</li></ol>
        <p>Imellom</p>
        <ol><li>Fra én igjen</li></ol>
      </section>
      <table>
        <caption>Lapper</caption>
        <thead><tr><th scope="col">Nr.</th><th scope="col">Tekst</th></tr></thead>
        <tbody><tr id="note-7"><td>7</td><td>čđŋ 😀</td></tr><tr><td></td><td>tom</td></tr></tbody>
      </table>
      """;

  private static XWPFDocument open(String body) throws IOException {
    String page =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"nb\"><head><title>Behov"
            + " &lt;1&gt;</title>"
            + "</head><body>%s</body></html>".formatted(body);
    return new XWPFDocument(new ByteArrayInputStream(Word.of(page)));
  }

  @Test
  void headingsListsAndTextAreWhatTheyAreCalled() throws IOException {
    try (XWPFDocument word = open(BODY)) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
          .contains(
              tuple("Heading1", "Behov & årsaker"),
              tuple("Heading2", "Hvordan"),
              tuple("Caption", "Lapper"));
      assertThat(word.getParagraphs().get(1).getText())
          .isEqualTo("Se lapp 7 om kulde, «vi frys».\nNy linje");
      List<XWPFParagraph> items =
          word.getParagraphs().stream().filter(p -> p.getNumID() != null).toList();
      assertThat(items)
          .extracting(XWPFParagraph::getText)
          .extracting(String::strip)
          .containsExactly("Først", "inne i den", "Så", "Fra én igjen");
      assertThat(items)
          .extracting(XWPFParagraph::getNumFmt)
          .containsExactly("decimal", "bullet", "decimal", "decimal");
      assertThat(items.get(3).getNumID()).isNotEqualTo(items.get(0).getNumID());
    }
  }

  @Test
  void aTableSaysWhichRowIsItsHeadingAndAnEmptyCellHasItsParagraph() throws IOException {
    try (XWPFDocument word = open(BODY)) {
      var table = word.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("čđŋ 😀");
      assertThat(table.getRow(2).getCell(0).getParagraphs()).hasSize(1);
    }
  }

  @Test
  void aColumnIsAsWideAsWhatStandsInItAsksFor() throws IOException {
    String row = "<tr><td>%s</td><td>%s</td><td>%s</td></tr>";
    String table =
        "<table>"
            + row.formatted("Nr.", "Lapp", "Delspørsmål")
            + row.formatted("7", "Vi fryser i gangen når det blåser. ".repeat(9), "Behov")
            + "</table>";
    try (XWPFDocument word = open(table)) {
      int[] widths =
          word.getTables().getFirst().getCTTbl().getTblGrid().getGridColList().stream()
              .mapToInt(column -> ((BigInteger) column.getW()).intValue())
              .toArray();
      assertThat(widths[0]).isLessThan(widths[2]);
      assertThat(widths[1]).as("the text").isGreaterThan(widths[0] + widths[2]);
      assertThat(widths[2]).as("its longest word").isGreaterThan(11 * 120);
      assertThat(Arrays.stream(widths).sum()).isBetween(9_200, 9_240);
    }
    String wide = "<table><tr>" + "<td>Kommunedelplanarbeid</td>".repeat(9) + "</tr></table>";
    try (XWPFDocument word = open(wide)) {
      assertThat(word.getTables().getFirst().getCTTbl().getTblGrid().getGridColList())
          .hasSize(9)
          .allSatisfy(
              column -> assertThat(((BigInteger) column.getW()).intValue()).isBetween(900, 1027));
    }
  }

  @Test
  void itHasALanguageATitleAndLinksThatLead() throws IOException {
    try (XWPFDocument word = open(BODY)) {
      assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Behov <1>");
      String text = word.getDocument().xmlText();
      assertThat(text)
          .contains("w:anchor=\"note_7\"", "w:name=\"note_7\"", "<w:lang w:val=\"nn-NO\"/>");
      assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void whatXmlHasNoWayToWriteIsLeftOut() throws IOException {
    try (XWPFDocument word = open("<p>Kaldt\u0001 og \uFFFEmørkt</p>")) {
      assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Kaldt og mørkt");
    }
  }

  @Test
  void aTextOfTenThousandSignsIsWhole() throws IOException {
    String text = "blåbær på øy ".repeat(800).strip();
    try (XWPFDocument word = open("<p>" + text + "</p>")) {
      assertThat(word.getParagraphs().getFirst().getText())
          .hasSizeGreaterThan(10_000)
          .isEqualTo(text);
    }
  }

  @Test
  void aPageWithoutTextOpens() throws IOException {
    try (XWPFDocument word = open("")) {
      assertThat(word.getBodyElements()).isEmpty();
    }
  }

  @Test
  void paragraphsInACellStandBelowOneAnother() throws IOException {
    try (XWPFDocument word = open("<table><tr><td><p>Først</p><p>Så</p></td></tr></table>")) {
      assertThat(word.getTables().getFirst().getRow(0).getCell(0).getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly("Først", "Så");
    }
  }

  @Test
  void whatStandsBelowAnItemHasNoMarkOfItsOwn() throws IOException {
    try (XWPFDocument word = open("<ul><li>Behov <ul><li>årsak</li></ul> virkning</li></ul>")) {
      assertThat(word.getParagraphs())
          .extracting(p -> p.getText().strip(), XWPFParagraph::getNumIlvl)
          .containsExactly(
              tuple("Behov", BigInteger.ZERO),
              tuple("årsak", BigInteger.ONE),
              tuple("virkning", null));
      assertThat(word.getParagraphs().getLast().getIndentationLeft()).isPositive();
    }
  }

  @Test
  void eachPageHasItsNumberAndTheFileTellsItsLanguage() throws IOException {
    try (XWPFDocument word = open(BODY)) {
      assertThat(word.getFooterList())
          .singleElement()
          .satisfies(footer -> assertThat(footer._getHdrFtr().xmlText()).contains(" PAGE "));
      assertThat(word.getProperties().getCoreProperties().getUnderlyingProperties())
          .satisfies(about -> assertThat(about.getLanguageProperty()).contains("nb-NO"));
    }
  }
}
