package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Optional;
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

  @Test
  void aPictureOfOursStandsInItsPlaceWithWhatItShows() {
    var body = Jsoup.parse(pictured("Før\n\n![](picture:1)\n\n![En *tavle*](picture:1)")).body();
    assertThat(body.select("img").eachAttr("alt")).containsExactly("Et kart", "En tavle");
    assertThat(body.select("img").eachAttr("src"))
        .containsExactly("/stories/pictures/a-1/LARGE", "/stories/pictures/a-1/LARGE");
    assertThat(body.select("img").first().attr("srcset"))
        .contains("/stories/pictures/a-1/SMALL 480w", "/stories/pictures/a-1/LARGE 1600w");
    assertThat(body.select("img").first().attr("width")).isEqualTo("1600");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![x](https://evil.example/pixel.png)",
        "![x](//evil.example/pixel.png)",
        "![x](/files/secret.png)",
        "![x](data:image/png;base64,AAAA)",
        "![x](picture:2)",
        "![x](picture:1/../../files)",
        "![x](picture:)",
        "![x](PICTURE:1)",
        "![x](picture:1 \"onerror=alert(1)\")",
        "![\"onerror=alert(1)](picture:1)",
        "![![x](https://evil.example/a.png)](picture:1)",
        "<img src=\"picture:1\" onerror=alert(1)>",
        "![x][ref]\n\n[ref]: https://evil.example/pixel.png"
      })
  void noPictureComesFromElsewhereAndNothingRunsInOne(String source) {
    for (var image : Jsoup.parse(pictured(source)).select("img")) {
      assertThat(image.attr("src")).isEqualTo("/stories/pictures/a-1/LARGE");
      assertThat(image.attributes().asList().stream().map(a -> a.getKey()))
          .isSubsetOf("src", "srcset", "sizes", "alt", "width", "height", "loading");
    }
    assertThat(Jsoup.parse(pictured(source)).select("script, [onerror], [title]")).isEmpty();
  }

  /** What is nested deeper than anybody means is shown flat; no stack overflows. */
  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "- ", "1. ", "*a **b ", "[", "![", "**", "_", "`", "<", "\\", "&", "|-"})
  void nestingWithoutEndHarmsNobody(String piece) {
    String deep = piece.repeat(20_000 / piece.length());
    for (String source : new String[] {deep, deep + "x", deep + "x" + piece.repeat(2_000)})
      assertThat(Jsoup.parse(pictured(source)).text().length()).isGreaterThanOrEqualTo(0);
    String wrapped = "![".repeat(5_000) + "x" + "](picture:1)".repeat(5_000);
    assertThat(Jsoup.parse(pictured(wrapped)).select("img").size()).isLessThan(5_000);
    String strong = "**a *b ".repeat(2_000) + "* **".repeat(2_000);
    assertThat(pictured(strong)).isNotEmpty();
  }

  private static String pictured(String source) {
    var output = new StringOutput();
    var map =
        new TextPicture(
            "/stories/pictures/a-1/LARGE",
            "/stories/pictures/a-1/SMALL 480w, /stories/pictures/a-1/LARGE 1600w",
            1600,
            900,
            "Et kart");
    Markdown.toHtml(source, name -> name.equals("1") ? Optional.of(map) : Optional.empty())
        .writeTo(output);
    return output.toString();
  }

  private static String html(String source) {
    var output = new StringOutput();
    Markdown.toHtml(source).writeTo(output);
    return output.toString();
  }
}
