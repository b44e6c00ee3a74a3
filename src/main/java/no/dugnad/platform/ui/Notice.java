package no.dugnad.platform.ui;

import java.io.Serializable;
import java.util.List;
import no.dugnad.platform.shared.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence that the next page shows on top, once: what the deed did.
 *
 * @param args serializable
 */
public record Notice(String key, List<Object> args) implements Serializable {
  static final String ATTRIBUTE = "notice";

  public Notice {
    args = List.copyOf(args);
  }

  public Notice(String key, Object... args) {
    this(key, List.of(args));
  }

  /** Why something was refused. */
  public static Notice of(Refused refused) {
    return new Notice(refused.key(), refused.args());
  }

  /** Says the message on the page that the redirect leads to. */
  public static void say(RedirectAttributes redirect, String key, Object... args) {
    redirect.addFlashAttribute(ATTRIBUTE, new Notice(key, args));
  }
}
