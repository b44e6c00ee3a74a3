package no.dugnad.workshops.seats;

import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Signature;
import no.dugnad.workshops.streams.Seat;
import org.springframework.stereotype.Component;

/**
 * The pairs that each participant has been asked about, which they alone may answer, as they stood:
 * who could choose their pairs would lift the note they like. A phone holds its offers while it has
 * no line.
 */
@Component
public class PairOffers {
  private static final String PAIR = "pair";

  private final Seats seats;

  PairOffers(Seats seats) {
    this.seats = seats;
  }

  public String sign(Seat seat, UUID participant, String step, UUID left, UUID right) {
    return Signature.of(seats.workshop(seat), PAIR, participant, step, left, right);
  }

  /**
   * To take an answer back needs no offer.
   *
   * @param offer what came with the answer
   * @throws Refused when they were not asked
   */
  public void requireOffered(Seat seat, Deed.Judge answer, String offer) {
    if (answer.isTakenBack()) return;
    UUID participant = seat.participant();
    boolean offered =
        participant != null
            && Signature.isOf(
                offer,
                seats.workshop(seat),
                PAIR,
                participant,
                answer.step(),
                answer.first(),
                answer.second());
    if (!offered) throw new Refused("deeds.refused.notOffered");
  }
}
