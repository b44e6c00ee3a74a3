package no.dugnad.funding.applications;

import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;

/**
 * What a later room hangs on an application's page once the applicants have their answer: the
 * outcome, the letter, an appeal.
 */
public interface ApplicationPart {
  /** Low comes first. */
  int order();

  /** What this viewer may see of it; empty when there is nothing. */
  Optional<Part> part(Application application, Viewer viewer);

  /** A template that takes {@code ui} and the model. */
  record Part(String template, Map<String, Object> model) {
    public Part {
      model = Map.copyOf(model);
    }
  }
}
