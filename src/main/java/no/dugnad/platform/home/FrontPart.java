package no.dugnad.platform.home;

import java.util.List;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a room hangs on the public front page: open calls, what was awarded. */
public interface FrontPart extends Slot {
  List<Part> parts();
}
