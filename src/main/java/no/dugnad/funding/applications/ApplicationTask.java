package no.dugnad.funding.applications;

import no.dugnad.funding.applications.ApplicationPart.Part;

/**
 * What the applicants see to besides the answers: a later room hangs it among the draft's tasks,
 * and its outcome on the pages where the application is read.
 */
public interface ApplicationTask {
  /** Low comes first. */
  int order();

  /** A line in the draft's list of tasks. */
  Part task(Dossier dossier);

  /** Where it stands: for the last look before handing in, and beside the answers afterwards. */
  Part outcome(Dossier dossier);
}
