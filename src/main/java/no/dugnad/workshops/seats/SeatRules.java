package no.dugnad.workshops.seats;

import no.dugnad.workshops.streams.Seat;
import org.springframework.stereotype.Component;

/** What each seat in a workshop lets its holder do. */
@Component
class SeatRules {

  /** Who has joined and not been shown out takes part. */
  public boolean takePart(Seat seat) {
    return seat.holds(Seat.Capacity.PARTICIPANT);
  }

  /** A facilitator of the workshop that the code names. */
  public boolean facilitate(Seat seat) {
    return seat.holds(Seat.Capacity.FACILITATOR);
  }

  /** A facilitator, and who has the link, shows the big screen. */
  public boolean showScreen(Seat seat) {
    return seat.holds(Seat.Capacity.SCREEN);
  }

  /** Who comes by a link that opens nothing more is told so, and nothing of any workshop. */
  public boolean comeToScreen(Seat seat, String key) {
    return showScreen(seat) || !key.isEmpty();
  }

  /** Participants and facilitators do deeds; what each may do, the board says. */
  public boolean act(Seat seat) {
    return seat.author().isPresent();
  }

  /** All who have a place in the workshop look at its board, each at what they may see. */
  public boolean look(Seat seat) {
    return seat.as() != null;
  }
}
