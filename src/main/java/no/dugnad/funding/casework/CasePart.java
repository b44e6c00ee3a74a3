package no.dugnad.funding.casework;

import java.util.List;
import no.dugnad.funding.applications.Application;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room hangs on the page where an application is handled: what can be done with it.
 */
public interface CasePart extends Slot {
  List<Part> deeds(Application application, Viewer viewer);
}
