package no.dugnad.funding.calls;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a room hangs below the text of a call's public page. */
public interface CallPart extends Slot {
  List<Part> parts(Call call, Viewer viewer);
}
