package no.dugnad.challenges;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs on a challenge's page: its workshops, what came of them. */
public interface ChallengePart extends Slot {
  List<Part> parts(Challenge challenge, Viewer viewer);
}
