package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Crawl;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.testing.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page that links lead to in the demo, as each role: no dead link; and of each kind of page
 * that somebody finds, nothing for axe to remark on, and nothing wider than the screen: in bokmål
 * on a phone and on a desktop, in nynorsk on a phone and in English on a desktop; nor wider than a
 * phone with words of 150 letters on it. The sweep looks at the bokmål of each role, and at two of
 * each kind.
 */
@DemoTest
class EveryPageTest extends BrowserTest {
  /** Pages that no link leads to. */
  private static final List<String> UNLINKED =
      List.of("/sign-in?problem=link", "/sign-in/sent", "/sign-in/token?token=x", "/slips");

  /** A link that somebody sent: it leads to things of each kind. */
  private static final String FOUND = "/search?q=by";

  /** Bokmål is looked at on both. */
  private static final Map<String, Screen> OTHERS =
      Map.of("nn", Screen.PHONE, "en", Screen.DESKTOP);

  /** The kinds of pages that somebody has already looked at, in every language. */
  private static final Set<String> LOOKED_AT = new HashSet<>();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private JdbcClient db;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void aStrangerFindsEveryPublicPageInOrder() {
    var starts = new ArrayList<>(UNLINKED);
    starts.addFirst("/");
    starts.add(FOUND);
    look(stranger(Screen.PHONE), starts);
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleFindsItsPagesInOrder(DemoRole role) {
    Page page = stranger(Screen.PHONE);
    page.navigate("/sign-in");
    page.locator("[data-demo-role=" + role.slug() + "]").first().click();
    page.waitForURL("**/home");
    look(page, List.of("/home", FOUND));
  }

  @Test
  void whoHasACodeFindsTheDoorAndTheRoomInOrder() {
    Page page = stranger(Screen.PHONE);
    lookAt(page, "/w?code=FEIL99");
    page.navigate("/");
    page.locator(".front-door input").fill(openCode().toLowerCase(Locale.ROOT));
    page.locator(".front-door button").click();
    page.locator(".door-in").click();
    page.locator(".phone").waitFor();
    lookAt(page, "/w/" + openCode());
    assertThat(remarks).isEmpty();
  }

  private String openCode() {
    return db.sql("select code from halls.workshop where status = 'OPEN' order by id limit 1")
        .query(String.class)
        .single();
  }

  private void lookAt(Page page, String path) {
    page.navigate(path);
    remark(page, "nb " + path, Screen.from(page));
    translate(page, path);
  }

  private void look(Page page, List<String> starts) {
    new Crawl(page, this::route)
        .from(
            starts,
            (path, kind) -> {
              boolean isNew = LOOKED_AT.add(kind);
              if (isNew || Sweep.ON) remark(page, "nb " + path, Screen.from(page));
              if (isNew) strain(page, path);
              if (isNew) translate(page, path);
            })
        .forEach(link -> remarks.add("leads nowhere: " + link));
    assertThat(remarks).isEmpty();
  }

  /** The route that serves the path, and the names of its query's fields. */
  private String route(String path) {
    String[] parts = path.split("\\?", 2);
    var container = PathContainer.parsePath(parts[0]);
    String route =
        mapping.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
            .filter(pattern -> pattern.matches(container))
            .min(Comparator.naturalOrder())
            .map(PathPattern::getPatternString)
            .orElse(parts[0]);
    return parts.length == 1 ? route : route + "?" + parts[1].replaceAll("=[^&]*", "");
  }

  private void translate(Page page, String path) {
    for (String language : OTHERS.keySet()) {
      speak(page, language);
      page.navigate(path);
      remark(page, language + " " + path, List.of(OTHERS.get(language)));
    }
    speak(page, "nb");
  }

  private void strain(Page page, String path) {
    Screen.PHONE.on(page);
    Screens.tooWideWithLongWords(page)
        .forEach(element -> remarks.add(path + "\n  too wide with long words: " + element));
  }

  private void remark(Page page, String where, List<Screen> screens) {
    for (Screen screen : screens) {
      screen.on(page);
      String here = screen + " " + where + "\n  ";
      Axe.violations(page).forEach(violation -> remarks.add(here + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(here + "too wide: " + element));
    }
  }
}
