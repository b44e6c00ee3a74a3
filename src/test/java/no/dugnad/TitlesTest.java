package no.dugnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.platform.signin.DemoRole;
import no.dugnad.testing.DemoTest;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in a browser's tab and history names the case that the page is about. */
@DemoTest
class TitlesTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Autowired Visitors visitors;

  @ParameterizedTest
  @EnumSource(names = {"ADVISER", "APPLICANT"})
  void noTwoCasesShareATitle(DemoRole role) {
    Visitor visitor = visitors.stranger();
    visitor.get("/sign-in").submit("button[data-demo-role=" + role.slug() + "]");
    Map<String, Set<String>> cases = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    List<String> shared = new ArrayList<>();
    LinkedPages.visit(
        visitor,
        2,
        page -> {
          String path = page.location();
          // Two mails to one person may say the same.
          if (path.startsWith("/demo/")) return;
          String title = page.document().title();
          Set<String> ids =
              ID.matcher(path).results().map(MatchResult::group).collect(Collectors.toSet());
          Set<String> others = cases.computeIfAbsent(title, _ -> new HashSet<>(ids));
          if (!others.containsAll(ids) || ids.isEmpty() != others.isEmpty())
            shared.add(title + ": " + paths.get(title) + " and " + path);
          paths.putIfAbsent(title, path);
        });
    assertThat(shared).isEmpty();
  }
}
