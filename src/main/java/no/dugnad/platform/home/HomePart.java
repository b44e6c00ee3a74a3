package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a room shows somebody of their own on home: the rounds they run, what they have sent. */
public interface HomePart extends Slot {
  List<Part> parts(Viewer viewer);
}
