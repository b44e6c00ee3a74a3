package no.dugnad.followup.gatherings;

import no.dugnad.followup.projects.Project;
import no.dugnad.platform.shared.Revision;

/**
 * A project's part of a gathering, and what came of it.
 *
 * @param placed whether somebody has drawn or set when its turn is
 */
public record Presentation(Project project, boolean placed, Minutes minutes) {

  /**
   * @param said what they told, and were told
   * @param agreed who does what until the next time
   */
  public record Minutes(String said, String agreed) {
    static final Minutes NONE = new Minutes("", "");

    public boolean isEmpty() {
      return said.isEmpty() && agreed.isEmpty();
    }

    public Revision revision() {
      return Revision.of(said, agreed);
    }
  }
}
