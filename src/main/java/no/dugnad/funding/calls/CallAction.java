package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a room lets a reader do above the text of a call's public page: apply, see what came of it.
 */
public interface CallAction extends Slot {
  List<Part> actions(Call call, Viewer viewer);

  /** What whoever closes the call before its deadline must know. */
  default List<Part> beforeClosing(Call call) {
    return List.of();
  }
}
