package no.dugnad.followup.projects;

import java.util.Optional;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slot;

/** What a later room asks for where it is said what became of a project. */
public interface OutcomePart extends Slot {
  /**
   * The fields to fill in, shown unless the project goes on.
   *
   * @param input what was typed in them, and what is wrong with that
   * @return empty where nothing is asked
   */
  Optional<Part> part(Project project, Input input);

  /**
   * What to know before a project that has ended is taken up again.
   *
   * @return empty where there is nothing to know
   */
  Optional<Part> ofReopening(Project project);

  /**
   * Reads the fields, and tells the input what is wrong with each.
   *
   * @return keeps what was read; done in the transaction that ends the project, if nothing is wrong
   */
  Runnable read(Project project, Input input, Viewer viewer);
}
