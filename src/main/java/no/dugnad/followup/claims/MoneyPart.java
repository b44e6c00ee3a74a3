package no.dugnad.followup.claims;

import java.util.List;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room hangs in the page of a project's money, which those inside it read. The project
 * is followed: it has a cohort.
 */
public interface MoneyPart extends Slot {
  List<Part> parts(Project project, Viewer viewer);
}
