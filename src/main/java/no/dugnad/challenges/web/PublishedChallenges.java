package no.dugnad.challenges.web;

import java.util.Map;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.home.FrontPart;
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
  public int order() {
    return 40;
  }

  @Override
  public String template() {
    return "challenges/front";
  }

  @Override
  public Map<String, Object> model() {
    return Map.of("challenges", challenges.listPublic(0, MOST));
  }
}
