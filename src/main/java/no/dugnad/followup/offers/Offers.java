package no.dugnad.followup.offers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.pulses.Theme;
import no.dugnad.followup.pulses.Themes;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a theme, from the first thought until the course was held. */
@Service
public class Offers {
  private static final int MOST_SHOWN = 200;

  private final OfferStore store;
  private final CourseSeats seats;
  private final CourseMail mail;
  private final Themes themes;
  private final Journal journal;
  private final Clock clock;

  Offers(
      OfferStore store,
      CourseSeats seats,
      CourseMail mail,
      Themes themes,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.seats = seats;
    this.mail = mail;
    this.themes = themes;
    this.journal = journal;
    this.clock = clock;
  }

  /** As it is before the viewer. */
  public OfferSight getSight(UUID id, Viewer viewer) {
    return find(id, viewer).orElseThrow(() -> new NotFound("offer", id));
  }

  Optional<OfferSight> find(UUID id, Viewer viewer) {
    return OncePerRequest.ask("offers.offer:" + id, () -> store.find(id, viewer.personId()));
  }

  /** Those of some themes, the first that was made first. */
  public List<OfferSight> listOf(Collection<UUID> themeIds, Viewer viewer) {
    return store.listOf(themeIds, viewer.personId());
  }

  /** The courses that are open to the viewer or that they have signed up for, by when they are. */
  public List<OfferSight> listAhead(Viewer viewer) {
    return store.listAhead(viewer.personId(), clock.instant());
  }

  /** Of an adviser's organisation all, the latest first; of others none. */
  public List<OfferSight> listKept(Viewer viewer) {
    return viewer.has(Role.ADVISER)
        ? store.listOf(viewer.organisationId(), viewer.personId(), MOST_SHOWN)
        : List.of();
  }

  /**
   * A select of what waits for {@code :person} at {@code :now}, who is an adviser of {@code
   * :organisation} or of none: to see what was answered, and what is open to them; to answer, and
   * to say that it was held.
   */
  public String selectAwaited() {
    return OfferStore.AWAITED;
  }

  public record Awaited(
      What what, UUID id, UUID pulseId, String title, @Nullable LocalDate until, Instant at) {}

  public enum What {
    SET_UP,
    DONE,
    NOT_DONE,
    OPEN,
    PLAN,
    CONCLUDE
  }

  /** The viewer has these before them; of what is told of on home once, it is not told again. */
  @Transactional
  public void saw(List<OfferSight> sights, Viewer viewer) {
    List<UUID> fresh =
        sights.stream()
            .filter(one -> !one.seen() && !one.offer().isProposed() && (one.asked() || one.open()))
            .map(one -> one.offer().id())
            .toList();
    if (!fresh.isEmpty()) store.setSeen(fresh, viewer.personId(), clock.instant());
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  @Transactional
  @Transition(to = OfferStatus.Proposed.class)
  public UUID propose(UUID themeId, String title, Viewer viewer) {
    Theme theme = themes.getTheme(themeId);
    UUID id = Ids.next();
    store.insert(id, themeId, theme.organisationId(), title, viewer.personId(), clock.instant());
    write(store.lock(id), viewer, "proposed");
    return id;
  }

  /** Opens the sign-up, or changes what one has signed up for. */
  @Transactional
  @Transition(from = OfferStatus.Proposed.class, to = OfferStatus.Scheduled.class)
  public void plan(UUID id, String title, Course course, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    Instant now = clock.instant();
    switch (before.status()) {
      case OfferStatus.Proposed _ -> schedule(before, title, course, now, viewer);
      case OfferStatus.Scheduled _ -> change(before, title, course, now, viewer);
      case OfferStatus.Held _, OfferStatus.Declined _, OfferStatus.CalledOff _ ->
          throw new Refused("offers.refused.closed");
    }
  }

  private void schedule(Offer before, String title, Course course, Instant now, Viewer viewer) {
    requireAhead(course, now);
    if (!course.closes().isAfter(now)) throw new Refused("offers.refused.noTime");
    store.schedule(before.id(), title, course, now);
    write(before, viewer, "scheduled", course.starts());
  }

  /** Of what stands in their calendars those who have signed up are told. */
  private void change(Offer before, String title, Course course, Instant now, Viewer viewer) {
    Course was = before.scheduled();
    if (was.equals(course) && before.title().equals(title)) return;
    if (!was.starts().equals(course.starts())) requireAhead(course, now);
    boolean tells = !was.isAtTheTimeAndPlaceOf(course) || !before.title().equals(title);
    store.change(before.id(), title, course, before.sequence() + (tells ? 1 : 0));
    Offer changed = store.lock(before.id());
    write(changed, viewer, "changed", course.starts());
    if (tells) for (CourseSeat seat : seats.list(changed.id())) mail.change(before, changed, seat);
    seats.fitTo(changed);
  }

  /** That it can't be done is an answer too. */
  @Transactional
  @Transition(from = OfferStatus.Proposed.class, to = OfferStatus.Declined.class)
  public void decline(UUID id, String why, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    if (!before.isProposed()) throw new Refused("offers.refused.answered");
    store.decline(id, why, clock.instant());
    write(before, viewer, "declined");
  }

  /** Mends the words of such an answer, or of why it was called off; it is not told anew. */
  @Transactional
  @Transition(from = OfferStatus.Declined.class, to = OfferStatus.Declined.class)
  @Transition(from = OfferStatus.CalledOff.class, to = OfferStatus.CalledOff.class)
  public void correct(UUID id, String why, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    String was = before.why().orElseThrow(() -> new Refused("offers.refused.notAnswered"));
    if (was.equals(why)) return;
    store.setWhy(id, why);
    write(before, viewer, "corrected");
  }

  /** Somebody looks at it again, and those who were asked see that they do. */
  @Transactional
  @Transition(from = OfferStatus.Declined.class, to = OfferStatus.Proposed.class)
  public void reconsider(UUID id, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    if (!(before.status() instanceof OfferStatus.Declined))
      throw new Refused("offers.refused.notDeclined");
    store.reconsider(id);
    write(before, viewer, "reconsidered");
  }

  /** Takes it out of all calendars, until the moment it would have ended. */
  @Transactional
  @Transition(from = OfferStatus.Scheduled.class, to = OfferStatus.CalledOff.class)
  public void callOff(UUID id, String why, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    Instant now = clock.instant();
    if (!before.isScheduled() || before.scheduled().isOver(now))
      throw new Refused("offers.refused.closed");
    store.callOff(id, why, before.sequence() + 1, now);
    Offer off = store.lock(id);
    write(off, viewer, "calledOff", off.scheduled().starts());
    for (CourseSeat seat : seats.list(id)) mail.callOff(off, why, seat);
  }

  @Transactional
  @Transition(from = OfferStatus.Scheduled.class, to = OfferStatus.Held.class)
  public void hold(UUID id, Viewer viewer) {
    Offer before = store.lock(id);
    if (before.status() instanceof OfferStatus.Held) return;
    Instant now = clock.instant();
    if (!before.isScheduled()) throw new Refused("offers.refused.closed");
    if (!before.scheduled().hasBegun(now)) throw new Refused("offers.refused.notBegun");
    store.hold(id, now);
    write(before, viewer, "held", before.scheduled().starts());
  }

  /** One that nobody was given an answer by. */
  @Transactional
  public void remove(UUID id, Revision seen, Viewer viewer) {
    Offer before = store.lock(id);
    seen.requireSame(before.revision());
    if (!before.isProposed()) throw new Refused("offers.refused.answered");
    store.remove(id);
    write(before, viewer, "removed");
  }

  /** What those who were asked are answered, is an answer to that theme. */
  @EventListener
  void stays(Themes.Removing event) {
    if (store.isOnTheme(event.theme().id())) throw new Refused("offers.refused.theme");
  }

  private static void requireAhead(Course course, Instant now) {
    if (!course.starts().isAfter(now)) throw new Refused("offers.refused.past");
  }

  private void write(Offer offer, Viewer viewer, String deed, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                offer.organisationId(),
                offer.id(),
                "offers.journal." + deed,
                args)
            .forStaff());
  }
}
