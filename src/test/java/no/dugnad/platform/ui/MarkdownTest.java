package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void aTextHasItsParagraphsListsAndLinks() {
    assertThat(html("Vi **trenger** *dette*.\n\n- én\n- to\n\n1. a\n\n> sitat\n\n`kode`"))
        .contains("<strong>trenger</strong>", "<em>dette</em>", "<ul>", "<li>", "<ol>")
        .contains("<blockquote>", "<code>kode</code>");
    assertThat(html("[loven](https://lovdata.no/x)"))
        .contains("href=\"https://lovdata.no/x\"", "rel=\"nofollow\"", ">loven</a>");
    assertThat(html("[post](mailto:a@b.no)")).contains("href=\"mailto:");
  }

  @Test
  void aLineThatIsTypedIsALine() {
    assertThat(Jsoup.parse(html("Kaffe og boller\nSå går vi *gjennom*")).select("p > br"))
        .hasSize(1);
  }

  @Test
  void aWritersHeadingComesBelowThePagesOwn() {
    assertThat(html("# A\n\n## B\n\n### C"))
        .isEqualToIgnoringNewLines("<h3>A</h3><h3>B</h3><h3>C</h3>");
    assertThat(html("#### D\n\n##### E\n\n###### F"))
        .isEqualToIgnoringNewLines("<h4>D</h4><h4>E</h4><h4>F</h4>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://evil.example/pixel.png)",
        "<a href=\"https://a.no\" onclick=\"x()\">x</a>",
        "<iframe src=https://a.no></iframe>",
        "<svg><script>1</script></svg>",
        "<style>body{display:none}</style>",
        "[x](vbscript:x)",
        "<https://a.no/\"onmouseover=alert(1)>"
      })
  void nothingInItRunsOrLoadsAnything(String source) {
    // Attributes of real elements only: what is escaped is text.
    var body = Jsoup.parse(html(source)).body();
    assertThat(body.select("script, img, iframe, svg, style, object, form, input")).isEmpty();
    for (var element : body.select("*")) {
      for (var attribute : element.attributes()) {
        assertThat(attribute.getKey()).isIn("href", "rel");
      }
    }
    assertThat(body.select("[href]").eachAttr("href"))
        .allMatch(href -> href.isEmpty() || href.startsWith("https://"));
  }

  @Test
  void aTableIsATableAndScrollsByItself() {
    var body = Jsoup.parse(html("| Bygg | Kalde rom |\n|---|--:|\n| A | 12 |\n| B | 7 |")).body();
    assertThat(body.select(".table-wrap[tabindex=0] > table.ds-table th").eachText())
        .containsExactly("Bygg", "Kalde rom");
    assertThat(body.select("td").eachText()).containsExactly("A", "12", "B", "7");
    assertThat(body.text()).doesNotContain("|", "---");
  }

  @Test
  void nothingIsNothing() {
    assertThat(html("")).isEmpty();
    assertThat(html(" \n\u00a0")).doesNotContain("<h");
  }

  private static String html(String source) {
    var output = new StringOutput();
    Markdown.toHtml(source).writeTo(output);
    return output.toString();
  }
}
