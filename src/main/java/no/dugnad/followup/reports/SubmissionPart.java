package no.dugnad.followup.reports;

import java.util.Optional;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/**
 * What a later room asks for where a report is submitted, beside its answers: so it costs its
 * writer no form of its own.
 */
public interface SubmissionPart extends Slot {
  /**
   * The fields to fill in.
   *
   * @param input what was typed in them, and what is wrong with that
   * @return empty where nothing is asked
   */
  Optional<Part> part(Project project, Kind kind, Input input);

  /**
   * Reads the fields, and tells the input what is wrong with each.
   *
   * @return keeps what was read; done in the transaction that submits the report, if nothing is
   *     wrong
   */
  Runnable read(Project project, Kind kind, Input input, Viewer viewer);
}
