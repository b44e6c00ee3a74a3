package no.dugnad.challenges.web;

import java.util.stream.Stream;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.platform.people.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** The way to the challenges, for those who keep them. */
@Component
class ChallengeMenu implements Menu {
  private final ChallengeRules rules;

  ChallengeMenu(ChallengeRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.keep(viewer)
        ? Stream.of(new MenuEntry(25, "/our-challenges", "challenges.menu"))
        : Stream.empty();
  }
}
