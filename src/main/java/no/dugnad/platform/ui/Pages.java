package no.dugnad.platform.ui;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders templates outside a request: the bodies of mails and letters. */
@Component
public class Pages {
  private final Templates templates;

  Pages(Templates templates) {
    this.templates = templates;
  }

  /** The template's output, in the given language. */
  public String render(String template, Locale locale, Map<String, Object> model) {
    return templates.render(template, locale, model);
  }

  /** The path of a page as a link for one who reads the given language, and reads on in it. */
  public String link(String path, Locale locale) {
    return LanguageOfLink.in(locale, path);
  }

  /** Texts and formats in the given language. */
  public Ui ui(Locale locale) {
    return templates.ui(locale);
  }
}
