package no.dugnad.followup.offers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer before one person.
 *
 * @param taken how many have a seat
 * @param waiting how many wait for one
 * @param place of the person in the line of those who wait, from 1; 0 with a seat; null when they
 *     have not signed up
 * @param open whether its course is open to them
 * @param asked whether they were asked in the pulse that it came of
 * @param seen whether they have had it before them as it is answered now
 */
public record OfferSight(
    Offer offer,
    int taken,
    int waiting,
    @Nullable Integer place,
    boolean open,
    boolean asked,
    boolean seen) {

  public boolean isSignedUp() {
    return place != null;
  }

  public boolean hasSeat() {
    return place != null && place == 0;
  }

  /** How many seats nobody has. */
  public int free() {
    return Math.max(0, offer.scheduled().seats() - taken);
  }

  /** Whether they may sign up for it now. */
  public boolean canSignUp(Instant now) {
    return open && !isSignedUp() && offer.takesSignUps(now);
  }
}
