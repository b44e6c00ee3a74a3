package no.dugnad.funding.calls;

import java.util.Optional;
import no.dugnad.platform.people.Viewer;

/** A tab that a room hangs in the head of a call's pages. */
public interface CallTab {

  /** Low comes first: calls 10–19, applications 20–29, assessment 30–39 … */
  int order();

  /** Empty when the tab is not for this viewer, or not yet for this call. */
  Optional<Tab> tab(Call call, Viewer viewer);

  /**
   * @param key the message that names it
   */
  record Tab(String path, String key) {}
}
