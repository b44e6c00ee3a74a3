package no.dugnad.followup.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One question of how it went with a benefit.
 *
 * @param benefitId null where it is of all of a project that foresaw none
 */
public record Asking(
    UUID id,
    UUID projectId,
    @Nullable UUID benefitId,
    Point point,
    LocalDate dueOn,
    AskingStatus status) {

  /** When it is asked. */
  public enum Point {
    /** With the final report. */
    END(0),
    /** Half a year after the outcome. */
    SIX(6),
    /** A year after it. */
    TWELVE(12);

    private final int months;

    Point(int months) {
      this.months = months;
    }

    int months() {
      return months;
    }
  }

  public enum Seen {
    AS_FORESEEN,
    MORE,
    LESS,
    TOO_EARLY,
    CANT_TELL
  }

  public Optional<AskingStatus.Answered> answered() {
    return status instanceof AskingStatus.Answered answered
        ? Optional.of(answered)
        : Optional.empty();
  }

  /** Of what a form of them all changes. */
  public static Revision revision(List<Asking> askings) {
    return Revision.of(askings.stream().map(Asking::status).toArray());
  }
}
