package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Slot;

/** What a room hangs among the tabs in the head of a call's pages. */
public interface CallTab extends Slot {
  List<Link> tabs(Call call, Viewer viewer);
}
