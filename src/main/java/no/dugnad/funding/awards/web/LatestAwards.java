package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.awards.Awards;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** The front page's "what the money became". */
@Component
class LatestAwards implements FrontPart {
  private final Awards awards;

  LatestAwards(Awards awards) {
    this.awards = awards;
  }

  @Override
  public List<Part> parts() {
    return List.of(new Part("funding/awards/front", Map.of("register", awards.latest())));
  }
}
