package no.dugnad.funding.calls;

import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.people.Viewer;

/** What a room lets a reader do on a call's public page: apply, go on with a draft. */
public interface CallAction {
  int order();

  /** Empty when there is nothing for this viewer to do. */
  Optional<Part> part(Call call, Viewer viewer);

  /** A template and what it shows; {@code ui} is given to it besides. */
  record Part(String template, Map<String, Object> model) {
    public Part {
      model = Map.copyOf(model);
    }
  }
}
