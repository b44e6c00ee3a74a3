package no.dugnad.funding.announcements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A round at a glance, as far as who runs it may know: what they are disqualified from is not in
 * it.
 *
 * @param left of its envelope; null until it has one
 */
public record Glance(Terms terms, Phase phase, Counts counts, News news, @Nullable Money left) {

  public String path() {
    return "/calls/" + terms.callId();
  }

  /** Whether there is something to assess, and nobody who does. */
  public boolean lacksPanel() {
    return phase == Phase.ASSESSED && counts.members() == 0;
  }

  /** Whether all the panel has handed in all, and has not begun to meet. */
  public boolean isAssessed() {
    return phase == Phase.ASSESSED && counts.members() > 0 && counts.done() == counts.members();
  }

  /**
   * What the call says; a draft may lack the dates, and one that is closed has no opening.
   *
   * @param announcedAt the hour that its announcement is set for; null where none is
   */
  public record Terms(
      UUID callId,
      String title,
      String language,
      @Nullable UUID envelopeId,
      @Nullable Instant opensAt,
      @Nullable Instant deadline,
      @Nullable LocalDate answerBy,
      @Nullable Instant announcedAt) {}

  /**
   * @param declared the members of the panel who have answered for all of it
   * @param done those of them who have handed in all
   * @param askedAt when the first question came that waits for an answer; null when none does
   */
  public record Counts(
      int submitted, int members, int declared, int done, int decided, @Nullable Instant askedAt) {}

  /** How much there is since the reader was last here. */
  public record News(int submitted, int handedIn, int asked) {
    public boolean isEmpty() {
      return submitted + handedIn + asked == 0;
    }
  }
}
