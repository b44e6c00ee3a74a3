package no.dugnad.challenges.web;

import java.util.List;
import java.util.Map;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The challenges on the public front page: those that were published last. */
@Component
class PublishedChallenges implements FrontPart {
  private static final int MOST = 3;

  private final Challenges challenges;

  PublishedChallenges(Challenges challenges) {
    this.challenges = challenges;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("challenges/front", Map.of("challenges", challenges.listPublic(0, MOST))));
  }
}
