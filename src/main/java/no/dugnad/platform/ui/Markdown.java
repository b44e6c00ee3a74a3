package no.dugnad.platform.ui;

import gg.jte.Content;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to HTML in two steps, so that what the renderer lets through the sanitizer still stops.
 */
final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  /** A line that people have begun is a line also to readers. */
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(TABLES)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .softbreak("<br />\n")
          .build();

  /** A writer's heading comes below the page's h1 and h2. */
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre")
          .allowElements((element, attributes) -> "h3", "h1", "h2", "h3")
          .allowElements((element, attributes) -> "h4", "h4", "h5", "h6")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowElements("a")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelNofollowOnLinks()
          .toFactory();

  /** A table may be wider than a phone: it scrolls by itself, by keyboard too. */
  private static final String WIDE = "<div class=\"table-wrap\" tabindex=\"0\">";

  private Markdown() {}

  public static Content toHtml(String source) {
    String html = POLICY.sanitize(RENDERER.render(PARSER.parse(source)));
    String shown = html.replace("<table>", WIDE + "<table class=\"ds-table\">");
    return output -> output.writeContent(shown.replace("</table>", "</table></div>"));
  }
}
