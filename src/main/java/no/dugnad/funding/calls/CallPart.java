package no.dugnad.funding.calls;

import java.util.Optional;
import no.dugnad.platform.people.Viewer;

/** A section that a room hangs below the text of a call's public page. */
public interface CallPart {
  int order();

  Optional<CallAction.Part> part(Call call, Viewer viewer);
}
