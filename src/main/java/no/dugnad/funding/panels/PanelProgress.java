package no.dugnad.funding.panels;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the members of panels have come. What they hand in is a later room's, which implements
 * it.
 */
public interface PanelProgress {
  /** The members by name, counted over these applications and no others. */
  List<Member> list(UUID callId, Collection<UUID> applications);

  /**
   * The person's seats, with what is left to do in each: nothing once the applicants are answered.
   */
  List<Seat> listSeats(UUID personId);

  /** The person's seat on this panel, with what they have done, whether or not it is over. */
  Optional<Seat> findSeat(UUID callId, UUID personId);

  /**
   * A seat on a call's panel, and how far its holder has come, as far as the reader may know.
   *
   * @param remindedAt when they were last reminded; null when never
   * @param unanswered the applications they have yet to answer for
   * @param open those they assess
   * @param handedIn those of them that are handed in
   */
  record Member(
      UUID personId,
      String name,
      Instant addedAt,
      @Nullable Instant remindedAt,
      int unanswered,
      int open,
      int handedIn) {

    public boolean isDone() {
      return unanswered == 0 && handedIn == open;
    }
  }

  /**
   * One person's seat on a panel, as they see it themselves.
   *
   * @param closed the panel meets, or has met: scores stand
   */
  record Seat(UUID callId, int unanswered, int open, int handedIn, boolean closed) {
    public boolean isDone() {
      return unanswered == 0 && handedIn == open;
    }
  }
}
