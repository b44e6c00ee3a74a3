package no.dugnad.platform.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to HTML in two steps, so that what the renderer lets through the sanitizer still stops.
 */
final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  /** Nobody means more; each level of what lies within one another takes of the stack. */
  private static final int DEEPEST = 100;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(TABLES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  /** A writer's heading comes below the page's h1 and h2. */
  private static final PolicyFactory POLICY = policy("h3", "h4");

  /**
   * Of a text that may have pictures: ours alone. It is the page, and its heading the page's h1.
   */
  private static final PolicyFactory PICTURED =
      policy("h2", "h3")
          .and(
              new HtmlPolicyBuilder()
                  .allowElements("img")
                  .allowAttributes("src")
                  .matching(Pattern.compile("/[a-zA-Z0-9/-]+"))
                  .onElements("img")
                  .allowAttributes("srcset")
                  .matching(Pattern.compile("/[a-zA-Z0-9/, -]+"))
                  .onElements("img")
                  .allowAttributes("alt", "width", "height", "sizes", "loading")
                  .onElements("img")
                  .toFactory());

  /** A table may be wider than a phone: it scrolls by itself, by keyboard too. */
  private static final String WIDE = "<div class=\"table-wrap\" tabindex=\"0\">";

  private Markdown() {}

  /**
   * @param heading what the writer's headings become
   * @param lesser what those within them become
   */
  private static PolicyFactory policy(String heading, String lesser) {
    return new HtmlPolicyBuilder()
        .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre")
        .allowElements((element, attributes) -> heading, "h1", "h2", "h3")
        .allowElements((element, attributes) -> lesser, "h4", "h5", "h6")
        .allowElements("table", "thead", "tbody", "tr", "th", "td")
        .allowElements("a")
        .allowAttributes("href")
        .onElements("a")
        .allowStandardUrlProtocols()
        .requireRelNofollowOnLinks()
        .toFactory();
  }

  static Content toHtml(String source) {
    return html(source, new Pictures(_ -> Optional.empty()), POLICY);
  }

  /**
   * @param pictures which one stands behind {@code ![](picture:name)}; a place that has none is
   *     left out, and so is a picture from elsewhere
   */
  static Content toHtml(String source, Function<String, Optional<TextPicture>> pictures) {
    return html(source, new Pictures(pictures), PICTURED);
  }

  private static Content html(String source, Pictures pictures, PolicyFactory policy) {
    String html = policy.sanitize(rendered(PARSER.parse(source), pictures));
    String shown = html.replace("<table>", WIDE + "<table class=\"ds-table\">");
    return output -> output.writeContent(shown.replace("</table>", "</table></div>"));
  }

  private static String rendered(Node text, Pictures pictures) {
    text.accept(pictures);
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .sanitizeUrls(true)
        // A line that people have begun is a line also to readers.
        .softbreak("<br />\n")
        .attributeProviderFactory(_ -> pictures)
        .build()
        .render(text);
  }
}
