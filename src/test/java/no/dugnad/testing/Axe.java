package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe what people with a disability would meet on a page: WCAG 2.2 A and AA, and good form.
 */
public final class Axe {
  /**
   * Read by each page as it loads and run when first asked for: half a megabyte is sent to the
   * browser once per window, not once per look.
   */
  private static final String LOADER = "window.loadAxe = () => {" + script() + "\n}";

  private Axe() {}

  /** The windows of this context can be looked at from now on. */
  static void prepare(BrowserContext context) {
    context.addInitScript(LOADER);
  }

  /** No violations; else each is said with its place and how to mend it. */
  public static void check(Page page) {
    assertThat(violations(page)).as("axe at " + page.url()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              if (!window.axe) loadAxe();
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(
                ({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\\n    ${failureSummary.replaceAll('\\n', '\\n    ')}`));
            }
            """);
  }

  private static String script() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (file == null) throw new IllegalStateException("axe.min.js: the build lays it from npm");
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
