package no.dugnad.challenges;

import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;

/** A section that a later room hangs on a challenge's page: its workshops, what came of them. */
public interface ChallengePart {
  int order();

  /** Empty when there is nothing for this viewer. */
  Optional<Part> part(Challenge challenge, Viewer viewer);

  /** A template and what it shows; {@code ui} is given to it besides. */
  record Part(String template, Map<String, Object> model) {
    public Part {
      model = Map.copyOf(model);
    }
  }
}
