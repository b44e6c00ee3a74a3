package no.dugnad.followup.reports;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How a project goes, by its team: a card that its cohort reads. It stops nothing by itself.
 *
 * @param answered what an adviser said to it, which its team alone reads; null until then
 */
public record StatusCheck(
    UUID id, UUID projectId, Card card, Instant at, String by, @Nullable Answered answered) {

  public enum Answer {
    AS_PLANNED,
    NEEDS_HELP,
    SHOULD_STOP
  }

  /**
   * @param what is needed, or why to stop; may be empty where it goes as planned
   * @param learned so far; may be empty
   * @param needed from others now; may be empty
   */
  public record Card(Answer answer, String what, String learned, String needed) {
    public static final int MAX_TEXT = 1000;
  }

  public record Answered(Instant at, UUID by, String name, String words) {}

  /** Whether its team can still change it. */
  public boolean isOpen() {
    return answered == null;
  }

  /** Whether somebody waits for an answer. */
  public boolean asks() {
    return isOpen() && card.answer() != Answer.AS_PLANNED;
  }

  /** Where those who follow its project read it among the others. */
  public String path(Project project) {
    Cohort cohort = Objects.requireNonNull(project.cohort());
    return cohort.path() + "/checks#card-" + projectId;
  }

  public Revision revision() {
    return Revision.of(id, card, answered);
  }
}
