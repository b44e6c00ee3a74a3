package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/**
 * What an adviser asks those of some cohorts.
 *
 * @param seen whether an adviser has looked at what came of it
 */
public record Pulse(UUID id, UUID organisationId, Plan plan, PulseStatus status, boolean seen) {
  public static final int MAX_TITLE = 120;

  /** With fewer the answers of an anonymous one are deleted. */
  public static final int LEAST_ANSWERS = 5;

  /** With fewer invited an adviser is told to join cohorts, or to ask openly. */
  public static final int FEW_INVITED = 8;

  /** For how long it may be open: days. */
  public static final int MOST_DAYS = 60;

  /**
   * What it is, until it is opened and nothing of it can be changed.
   *
   * @param cohorts the ids of those that are asked, the first of them first
   */
  public record Plan(
      String title,
      boolean anonymous,
      Instant closesAt,
      List<UUID> cohorts,
      List<PulseQuestion> questions) {
    public Plan {
      cohorts = List.copyOf(cohorts);
      questions = List.copyOf(questions);
    }
  }

  public String title() {
    return plan.title();
  }

  public boolean isAnonymous() {
    return plan.anonymous();
  }

  public Instant closesAt() {
    return plan.closesAt();
  }

  public List<PulseQuestion> questions() {
    return plan.questions();
  }

  public boolean isDraft() {
    return status instanceof PulseStatus.Drafted;
  }

  public boolean isShown() {
    return status instanceof PulseStatus.Shown;
  }

  /** Whether it is known what came of it. */
  public boolean isClosed() {
    return isShown() || status instanceof PulseStatus.TooFew;
  }

  /** Whether it takes answers: not a moment after its hour, whether or not it is closed by then. */
  public boolean takesAnswers(Instant now) {
    return status instanceof PulseStatus.Open && now.isBefore(closesAt());
  }

  /** The same with these questions. */
  Pulse asking(List<PulseQuestion> questions) {
    return new Pulse(
        id,
        organisationId,
        new Plan(plan.title(), plan.anonymous(), plan.closesAt(), plan.cohorts(), questions),
        status,
        seen);
  }

  public String path() {
    return path(id);
  }

  public static String path(UUID id) {
    return "/pulses/" + id;
  }

  /** Of what its deeds change. */
  public Revision revision() {
    return Revision.of(plan, status);
  }
}
