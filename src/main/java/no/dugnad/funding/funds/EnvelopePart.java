package no.dugnad.funding.funds;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs on the page of an envelope, for those who keep it. */
public interface EnvelopePart extends Slot {
  List<Part> parts(Envelope envelope, Viewer viewer);
}
