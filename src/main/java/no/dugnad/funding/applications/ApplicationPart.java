package no.dugnad.funding.applications;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room hangs on an application's page once the applicants have their answer: the
 * outcome, the letter, an appeal.
 */
public interface ApplicationPart extends Slot {
  List<Part> parts(Application application, Viewer viewer);
}
