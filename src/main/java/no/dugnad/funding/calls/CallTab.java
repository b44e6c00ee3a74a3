package no.dugnad.funding.calls;

import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** What a room hangs in the head of a call's pages: its tabs, and the way on to it. */
public interface CallTab extends Slot {
  /** The tabs of a call that has come so far, as far as the viewer may know. */
  default List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return List.of();
  }

  /** Where the viewer goes on now that the call has come so far; empty when that is not here. */
  default Optional<Link> next(Call call, Phase phase, Viewer viewer) {
    return Optional.empty();
  }
}
