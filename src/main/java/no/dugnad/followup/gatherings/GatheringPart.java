package no.dugnad.followup.gatherings;

import java.util.List;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room hangs in a gathering's page. */
public interface GatheringPart extends Slot {
  /**
   * @param known those of the cohort's projects that the viewer may know of
   */
  List<Part> parts(Gathering gathering, List<Project> known, Viewer viewer);
}
