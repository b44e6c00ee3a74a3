package no.dugnad.challenges.web;

import java.util.stream.Stream;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** The way to the challenges: to those of the organisation for who keeps them. */
@Component
class ChallengeMenu implements Menu {
  private final ChallengeRules rules;

  ChallengeMenu(ChallengeRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    String path = rules.keep(viewer) ? "/our-challenges" : "/challenges";
    return Stream.of(new MenuEntry(25, path, "challenges.menu"));
  }
}
