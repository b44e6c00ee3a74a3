package no.dugnad.platform.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Whoever follows a link in a mail reads on in the mail's language, also where they must sign in
 * first. The page itself has an address without it: what one passes on is nobody's language.
 */
final class LanguageOfLink extends OncePerRequestFilter {
  private static final Pattern FIELD = Pattern.compile("lang=(nb|nn|en)");

  /** No host of another may stand first in what a redirect leads to. */
  private static final Pattern OWN_PATH = Pattern.compile("/([A-Za-z0-9].*)?");

  private final LocaleResolver locales;

  LanguageOfLink(LocaleResolver locales) {
    this.locales = locales;
  }

  /** The path of a page, as it stands in a mail of that language. */
  static String in(Locale locale, String path) {
    Matcher end = Pattern.compile("[?#]|$").matcher(path);
    if (!end.find()) throw new IllegalArgumentException(path);
    String rest = path.substring(end.start());
    return path.substring(0, end.start())
        + "?lang="
        + locale.getLanguage()
        + (rest.startsWith("?") ? "&" + rest.substring(1) : rest);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Locale> language = asked(request);
    if (language.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    locales.setLocale(request, response, language.get());
    String rest =
        fields(request).stream()
            .filter(field -> !FIELD.matcher(field).matches())
            .collect(Collectors.joining("&"));
    response.sendRedirect(request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest));
  }

  private static Optional<Locale> asked(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")
        || request.getQueryString() == null
        || !OWN_PATH.matcher(request.getRequestURI()).matches()) return Optional.empty();
    return fields(request).stream()
        .map(FIELD::matcher)
        .filter(Matcher::matches)
        .map(field -> Locale.of(field.group(1)))
        .findFirst();
  }

  private static List<String> fields(HttpServletRequest request) {
    return Arrays.asList(request.getQueryString().split("&", -1));
  }
}
