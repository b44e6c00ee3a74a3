package no.dugnad.funding.applications;

import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What the applicants see to besides the answers: a later room hangs it among the draft's tasks,
 * and its outcome on the pages where the application is read.
 */
public interface ApplicationTask extends Slot {
  /** A line in the draft's list of tasks. */
  Part task(Dossier dossier);

  /** Where it stands: for the last look before handing in, and beside the answers afterwards. */
  Part outcome(Dossier dossier);
}
