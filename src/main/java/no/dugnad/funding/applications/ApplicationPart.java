package no.dugnad.funding.applications;

import java.util.List;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs on an application's page. */
public interface ApplicationPart extends Slot {

  /** Once the applicants have their answer: the outcome, the letter, an appeal. */
  default List<Part> parts(Application application, Viewer viewer) {
    return List.of();
  }

  /** From when it is handed in, and as long as it is read: who sees to it, what is asked for. */
  default List<Part> underway(Dossier dossier, Viewer viewer) {
    return List.of();
  }
}
