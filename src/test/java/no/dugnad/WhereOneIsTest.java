package no.dugnad;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each page that links lead to in the demo says to each role where it lies: one mark in the menu,
 * at the foot or behind one's name, and a way back that its reader may go.
 */
@DemoTest
class WhereOneIsTest {
  /** Enough to meet a call before its deadline, one that is assessed and one that is decided. */
  private static final int OF_A_KIND = 3;

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** The pages that lie in no area, each with why. */
  private static final Map<String, String> OUTSIDE =
      Map.ofEntries(
          Map.entry("platform/home/front", "stands before all areas"),
          Map.entry("platform/signin/sign-in", "for who is not in yet"),
          Map.entry("platform/signin/sent", "for who is not in yet"),
          Map.entry("platform/signin/token", "for who is not in yet"),
          Map.entry("platform/signin/code", "asks anew before a deed of any area"),
          Map.entry("platform/signin/first", "before there is anything"),
          Map.entry("platform/signin/first-over", "before there is anything"),
          Map.entry("platform/administration/address-answer", "opened from mail, signed in or not"),
          Map.entry("platform/once/again", "answers a form of any area"),
          Map.entry("platform/once/received", "answers a form of any area"),
          Map.entry("platform/ui/unsent", "answers a form of any area"),
          Map.entry("platform/ui/error", "answers anything"),
          Map.entry("platform/search/search", "finds what lies in any area"),
          Map.entry("platform/post/demo-list", "the demo's own, beside the product"),
          Map.entry("platform/post/demo-mail", "the demo's own, beside the product"),
          Map.entry("followup/gatherings/screen", "hangs on a wall"),
          Map.entry("followup/walls/leaving", "opened from mail, signed in or not"),
          Map.entry("sharing/stories/consent", "opened from mail, by who has no area here"),
          Map.entry("sharing/stories/no-consent", "opened from mail, by who has no area here"),
          Map.entry("sharing/adoptions/adopter", "opened from mail, by who has no area here"),
          Map.entry("sharing/adoptions/ending", "opened from mail, by who has no area here"),
          Map.entry("sharing/adoptions/no-adoption", "opened from mail, by who has no area here"),
          Map.entry("workshops/live/screen", "hangs on a wall"),
          Map.entry("workshops/live/screen-ended", "hung on a wall"),
          Map.entry("workshops/live/screen-gone", "hung on a wall"));

  /** What those are reached by that links lead to. */
  private static final Pattern OUTSIDE_PATHS =
      Pattern.compile("/|/sign-in|/search|/demo/mail(/.+)?|/(w|gatherings)/[^/]+/screen");

  @Autowired private Visitors visitors;

  @Test
  void whatLiesInNoAreaSaysWhy() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var outside = new TreeSet<String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("Trail.outside()"))
          outside.add(TEMPLATES.relativize(file).toString().replace(".jte", ""));
      }
      assertThat(outside).isEqualTo(new TreeSet<>(OUTSIDE.keySet()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageOfARoleSaysWhereItLies(DemoRole role) {
    Visitor visitor = visitors.stranger();
    visitor.get("/sign-in").submit("button[data-demo-role=" + role.slug() + "]");
    var known = new HashSet<String>();
    var back = new LinkedHashMap<String, String>();
    var remarks = new ArrayList<String>();
    LinkedPages.visit(
        visitor,
        OF_A_KIND,
        page -> {
          String path = page.location();
          known.add(path);
          if (OUTSIDE_PATHS.matcher(path).matches()) return;
          int marks = marks(page).size();
          if (marks != 1) remarks.add(marks + " marks at " + path);
          boolean isTop = marks(page).stream().anyMatch(mark -> mark.startsWith("page "));
          List<String> crumbs = page.select(".frame-crumbs ol a").eachAttr("href");
          if (crumbs.isEmpty() != isTop) remarks.add(crumbs + " back from " + path);
          crumbs.forEach(crumb -> back.putIfAbsent(crumb, path));
        });
    back.forEach(
        (crumb, path) -> {
          if (known.add(crumb) && visitor.get(crumb).status() != 200)
            remarks.add(path + " leads back to nothing at " + crumb);
        });
    assertThat(remarks).isEmpty();
  }

  private static List<String> marks(Page page) {
    return page
        .select(".frame-header nav a[aria-current], .frame-footer nav a[aria-current]")
        .stream()
        .map(link -> link.attr("aria-current") + " " + link.attr("href"))
        .collect(toCollection(ArrayList::new));
  }
}
