package no.dugnad.workshops.agenda;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the room is. That the time is up changes nothing by itself: the facilitator goes on.
 *
 * @param step null before the first step
 * @param endsAt while it runs, when it is meant to end; null when nobody counts
 * @param left seconds that were left when it was paused
 */
public record Progress(
    @Nullable String step, State state, @Nullable Instant endsAt, @Nullable Long left) {
  /** How the current step stands. */
  public enum State {
    WAITING,
    RUNNING,
    PAUSED,
    ENDED
  }

  public static final Progress NONE = new Progress(null, State.WAITING, null, null);

  public static Progress started(Step step, Instant now) {
    return new Progress(
        step.id(),
        State.RUNNING,
        step.minutes() == 0 ? null : now.plusSeconds(60L * step.minutes()),
        null);
  }

  public Progress paused(Instant now) {
    Long seconds = endsAt == null ? null : Math.max(0, Duration.between(now, endsAt).toSeconds());
    return new Progress(step, State.PAUSED, null, seconds);
  }

  public Progress resumed(Instant now) {
    return new Progress(step, State.RUNNING, left == null ? null : now.plusSeconds(left), null);
  }

  /** From now when the time is already up: five minutes more are five minutes. */
  public Progress prolonged(int minutes, Instant now) {
    if (state == State.PAUSED) {
      return new Progress(step, state, null, (left == null ? 0 : left) + 60L * minutes);
    }
    Instant from = endsAt == null || endsAt.isBefore(now) ? now : endsAt;
    return new Progress(step, State.RUNNING, from.plusSeconds(60L * minutes), null);
  }

  public Progress ended() {
    return new Progress(step, State.ENDED, null, null);
  }
}
