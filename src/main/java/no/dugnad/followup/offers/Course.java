package no.dugnad.followup.offers;

import java.time.Instant;
import java.time.LocalDate;
import no.dugnad.platform.shared.Oslo;

/**
 * When and where it is, and for how many.
 *
 * @param place where they meet, or a link
 * @param about what one learns; may be empty
 * @param signUpUntil the last day on which one signs up
 */
public record Course(
    Instant starts, Instant ends, String place, String about, int seats, LocalDate signUpUntil) {
  public static final int MAX_PLACE = 500;
  public static final int MAX_ABOUT = 4000;
  public static final int MOST_SEATS = 500;

  /** The first moment that is too late to sign up. */
  public Instant closes() {
    Instant dayAfter = Oslo.instant(signUpUntil.plusDays(1).atStartOfDay());
    return dayAfter.isBefore(starts) ? dayAfter : starts;
  }

  boolean isAtTheTimeAndPlaceOf(Course other) {
    return isAtTheTimeOf(other) && place.equals(other.place);
  }

  boolean isAtTheTimeOf(Course other) {
    return starts.equals(other.starts) && ends.equals(other.ends);
  }

  public boolean hasBegun(Instant now) {
    return !now.isBefore(starts);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(ends);
  }
}
