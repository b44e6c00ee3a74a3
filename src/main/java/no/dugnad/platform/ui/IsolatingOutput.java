package no.dugnad.platform.ui;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.function.Function;
import no.dugnad.platform.shared.ByRole;
import no.dugnad.platform.shared.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What people have written, put into a page so that it turns nothing but itself. Templates need not
 * think of it.
 */
final class IsolatingOutput extends OwaspHtmlTemplateOutput {
  /** Where no element can stand. */
  private static final Set<String> TEXT_ALONE = Set.of("title", "option", "text", "tspan", "desc");

  /** What is sent back, or run, as it stands. */
  private static final Set<String> AS_IT_IS = Set.of("textarea", "script", "style");

  private final Function<ByRole, String> words;
  private String tag = "";
  private boolean inAttribute;

  /**
   * @param words what the reader is told instead of the name of somebody who is forgotten
   */
  IsolatingOutput(TemplateOutput output, Function<ByRole, String> words) {
    super(output);
    this.words = words;
  }

  @Override
  public void writeContent(@Nullable String content) {
    super.writeContent(content == null ? null : ByRole.read(content, words));
  }

  @Override
  public void setContext(String tagName, @Nullable String attributeName) {
    super.setContext(tagName, attributeName);
    tag = String.valueOf(tagName);
    inAttribute = attributeName != null;
  }

  @Override
  public void writeUserContent(@Nullable String written) {
    String text = written == null ? null : ByRole.read(written, words);
    if (text == null || inAttribute || AS_IT_IS.contains(tag) || !Direction.turns(text)) {
      super.writeUserContent(text);
    } else if (TEXT_ALONE.contains(tag)) {
      super.writeUserContent(Direction.isolated(text));
    } else {
      writeContent("<bdi>");
      super.writeUserContent(Direction.closed(text));
      writeContent("</bdi>");
    }
  }
}
