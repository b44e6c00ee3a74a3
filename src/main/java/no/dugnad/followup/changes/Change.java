package no.dugnad.followup.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;

/**
 * Something that a project asks to have changed.
 *
 * @param answerBy the day by which it is answered
 */
public record Change(
    UUID id,
    UUID projectId,
    Wanted wanted,
    String why,
    Proposal proposal,
    LocalDate answerBy,
    ChangeStatus status) {
  public static final int MAX_WHY = 2000;
  public static final int MAX_ANSWER = 2000;

  /** Time to find the money, or somebody to ask: working days. */
  public static final int ANSWERED_WITHIN = 10;

  /** Who proposed it, and when. */
  public record Proposal(UUID personId, String name, Instant at) {}

  public boolean isOpen() {
    return status instanceof ChangeStatus.Proposed;
  }

  /** Whether it is for whoever decides about the organisation's money; else it is an adviser's. */
  public boolean isForDecisionMaker() {
    return wanted instanceof Wanted.Sum sum && sum.isMore();
  }

  public String path() {
    return "/changes/" + id;
  }

  public Revision revision() {
    return Revision.of(id, status.getClass().getSimpleName());
  }
}
