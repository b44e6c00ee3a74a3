package no.dugnad.funding.panels;

import java.util.List;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a room hangs below the members on the adviser's page of a panel. */
public interface PanelPart extends Slot {
  List<Part> parts(Call call, Viewer viewer);
}
