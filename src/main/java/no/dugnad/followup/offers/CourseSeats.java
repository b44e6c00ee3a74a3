package no.dugnad.followup.offers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has signed up for a course, and who waits for a seat. */
@Service
public class CourseSeats {
  private final CourseSeatStore store;
  private final OfferStore offers;
  private final CourseMail mail;
  private final Clock clock;

  CourseSeats(CourseSeatStore store, OfferStore offers, CourseMail mail, Clock clock) {
    this.store = store;
    this.offers = offers;
    this.mail = mail;
    this.clock = clock;
  }

  /** Those with a seat first, and each in the order that they came in. */
  public List<CourseSeat> list(UUID offerId) {
    return store.list(offerId);
  }

  /** The courses that a person has a seat at, by when they are. */
  public List<Offer> listCourses(UUID personId) {
    return offers.listSeats(personId);
  }

  /**
   * Who has signed up stays as they are.
   *
   * @return whether they wait for a seat
   */
  @Transactional
  public boolean take(UUID id, Viewer viewer) {
    Offer offer = offers.lock(id);
    List<CourseSeat> before = store.list(id);
    Optional<CourseSeat> own = own(before, viewer);
    if (own.isPresent()) return own.get().waiting();
    Instant now = clock.instant();
    if (!offer.takesSignUps(now)) throw new Refused("offers.refused.late");
    boolean waiting = seated(before) >= offer.scheduled().seats();
    store.insert(id, viewer.personId(), waiting, now);
    if (!waiting) mail.seat(offer, viewer.person());
    return waiting;
  }

  /** Gives it back, or leaves the line; the first who waits has it. */
  @Transactional
  public void withdraw(UUID id, Viewer viewer) {
    Offer offer = offers.lock(id);
    Optional<CourseSeat> own = own(store.list(id), viewer);
    if (own.isEmpty()) return;
    if (!offer.isAhead(clock.instant())) throw new Refused("offers.refused.begun");
    store.delete(id, viewer.personId());
    if (own.get().waiting()) return;
    offers.setSequence(id, offer.sequence() + 1);
    Offer now = offers.lock(id);
    mail.withdraw(now, viewer.person());
    fitTo(now);
  }

  /** Gives the free seats to those who wait. Nobody loses one because there are fewer. */
  void fitTo(Offer offer) {
    List<CourseSeat> all = store.list(offer.id());
    int seats = offer.scheduled().seats();
    long seated = seated(all);
    if (seated > seats) throw new Refused("offers.refused.seats", seated);
    if (!offer.isAhead(clock.instant())) return;
    all.stream()
        .filter(CourseSeat::waiting)
        .limit(seats - seated)
        .forEach(
            next -> {
              store.moveUp(offer.id(), next.person().id());
              mail.moveUp(offer, next.person());
            });
  }

  private static Optional<CourseSeat> own(List<CourseSeat> all, Viewer viewer) {
    return all.stream().filter(seat -> viewer.is(seat.person().id())).findFirst();
  }

  private static long seated(List<CourseSeat> all) {
    return all.stream().filter(seat -> !seat.waiting()).count();
  }
}
