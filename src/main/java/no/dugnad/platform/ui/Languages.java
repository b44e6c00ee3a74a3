package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The three languages of the product, bokmål first. */
public final class Languages {
  public static final Locale BOKMAL = Locale.of("nb");
  public static final Locale NYNORSK = Locale.of("nn");
  public static final Locale ENGLISH = Locale.of("en");
  public static final List<Locale> ALL = List.of(BOKMAL, NYNORSK, ENGLISH);

  private Languages() {}

  /** The language of a tag such as "nn-NO"; bokmål for "no" and for what we don't speak. */
  public static Locale supported(String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(l -> l.getLanguage().equals(language)).findFirst().orElse(BOKMAL);
  }

  /** The first language of the browser's list that we speak, with "no" read as bokmål. */
  static Locale preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) return BOKMAL;
    for (Locale wish : Collections.list(request.getLocales())) {
      if (wish.getLanguage().equals("no")) return BOKMAL;
      for (Locale ours : ALL) {
        if (ours.getLanguage().equals(wish.getLanguage())) return ours;
      }
    }
    return BOKMAL;
  }
}
