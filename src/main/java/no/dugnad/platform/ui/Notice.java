package no.dugnad.platform.ui;

import java.io.Serializable;
import java.util.Arrays;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence that the next page shows on top, once: what the deed did. */
public record Notice(String key, Object[] args) implements Serializable {
  static final String ATTRIBUTE = "notice";

  /**
   * Says the message on the page that the redirect leads to. The arguments must be serializable.
   */
  public static void say(RedirectAttributes redirect, String key, Object... args) {
    redirect.addFlashAttribute(ATTRIBUTE, new Notice(key, args));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Notice notice
        && key.equals(notice.key)
        && Arrays.equals(args, notice.args);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
