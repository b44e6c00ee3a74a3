package no.dugnad.followup.pulses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.pulses.Pulse.Plan;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Outbox;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of cohorts: from the first draft until its hour. */
@Service
public class Pulses {
  /** The refusal to promise anonymity where the links can't be sent. */
  public static final String NO_MAIL = "pulses.refused.noMail";

  /** For how long a pulse is open at least: nobody sits waiting to be asked. */
  private static final Duration LEAST = Duration.ofHours(1);

  /** Between the opening and the one reminder. */
  private static final Duration UNTIL_REMINDER = Duration.ofHours(24);

  private final PulseStore store;
  private final InvitedStore invited;
  private final Slips slips;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  Pulses(
      PulseStore store,
      InvitedStore invited,
      Slips slips,
      Outbox outbox,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.invited = invited;
    this.slips = slips;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  public Pulse getPulse(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("pulse", id));
  }

  Optional<Pulse> find(UUID id) {
    return OncePerRequest.ask("pulses.pulse:" + id, () -> store.find(id));
  }

  /**
   * Those of a cohort, the latest first: for who follows it all, for others what they are asked.
   */
  public List<Pulse> list(UUID cohortId, boolean follows, Viewer viewer) {
    List<Pulse> all = store.list(cohortId);
    if (follows) return all;
    Set<UUID> asked = invited.listAskedOf(viewer.personId());
    return all.stream().filter(one -> !one.isDraft() && asked.contains(one.id())).toList();
  }

  /**
   * A select of what waits for {@code :person} at {@code :now}, who is an adviser of {@code
   * :organisation} or of none: to answer, or to read what came of one.
   */
  public String selectAwaited() {
    return InvitedStore.AWAITED;
  }

  public record Awaited(What what, UUID id, String title, Instant closesAt) {}

  public enum What {
    ANSWER,
    READ
  }

  /** A pulse, and one who has not answered it and was not told of it. */
  public record Untold(UUID pulseId, UUID personId, String title, Instant closesAt) {}

  /** Of those that are asked by name and take answers after the moment. */
  public List<Untold> listUntold(Instant now) {
    return invited.listUntold(now);
  }

  /** Whether they were not told before; kept in the transaction that tells them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keepTold(UUID id, UUID personId) {
    return invited.keepTold(id, personId);
  }

  /** An adviser has what came of it before them. */
  @Transactional
  public void saw(UUID id) {
    store.setSeen(id, clock.instant());
  }

  /**
   * Somebody who was asked, for one of their projects. That is no secret: who of them answered is,
   * where it is promised.
   */
  public record Asked(UUID personId, String name, UUID projectId) {}

  /** Whoever was asked, by name: once for each of their projects in it. */
  public List<Asked> listAsked(UUID id) {
    return invited.listAsked(id);
  }

  /** How many {@link #open} would ask, as the teams are now. */
  public int countToAsk(Pulse pulse) {
    return invited.countTeams(pulse.plan().cohorts());
  }

  /**
   * Why {@link #open} would be refused now.
   *
   * @param people how many there are to ask
   */
  public Optional<Refused> findHindrance(Pulse pulse, int people) {
    return findHindrance(pulse, people, clock.instant());
  }

  private Optional<Refused> findHindrance(Pulse pulse, int people, Instant now) {
    if (pulse.isAnonymous() && !takesAnonymous()) return Optional.of(new Refused(NO_MAIL));
    if (people == 0) return Optional.of(new Refused("pulses.refused.nobody"));
    if (pulse.isAnonymous() && people < Pulse.LEAST_ANSWERS)
      return Optional.of(new Refused("pulses.refused.neverEnough", Pulse.LEAST_ANSWERS));
    return findUntimely(pulse.plan(), now);
  }

  /** Whether an anonymous one can be asked: its links go by mail, or nowhere. */
  public boolean takesAnonymous() {
    return outbox.isRead();
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  @Transactional
  @Transition(to = PulseStatus.Drafted.class)
  public UUID draft(UUID organisationId, Plan plan, Viewer viewer) {
    Instant now = clock.instant();
    refuse(findWrong(plan, now));
    var pulse = new Pulse(Ids.next(), organisationId, plan, new PulseStatus.Drafted(), false);
    store.insert(pulse, viewer.personId(), now);
    write(pulse, viewer.actor(), "drafted");
    return pulse.id();
  }

  @Transactional
  public void change(UUID id, Plan plan, Revision seen, Viewer viewer) {
    Pulse pulse = lockDraft(id);
    seen.requireSame(pulse.revision());
    refuse(findWrong(plan, clock.instant()));
    store.change(id, plan);
    write(pulse, viewer.actor(), "changed");
  }

  @Transactional
  public void remove(UUID id, Revision seen, Viewer viewer) {
    Pulse pulse = lockDraft(id);
    seen.requireSame(pulse.revision());
    store.delete(id);
    write(pulse, viewer.actor(), "removed");
  }

  /**
   * Asks all who are in the teams of its cohorts now. From then on nothing of it changes: neither
   * what is asked, nor who is, nor the hour.
   */
  @Transactional
  @Transition(from = PulseStatus.Drafted.class, to = PulseStatus.Open.class)
  public void open(UUID id, Revision seen, Viewer viewer) {
    Pulse pulse = lockDraft(id);
    seen.requireSame(pulse.revision());
    Instant now = clock.instant();
    invited.invite(id);
    List<UUID> people = invited.listInvited(id);
    refuse(findHindrance(pulse, people.size(), now));
    store.setOpen(id, now);
    if (pulse.isAnonymous()) slips.deal(pulse, people, false);
    write(pulse, viewer.actor(), "opened");
  }

  /**
   * Of an anonymous one: all who were asked get a new link, and the old ones die, for nobody knows
   * who has answered. Once, and not on the first day.
   */
  @Transactional
  @Transition(from = PulseStatus.Open.class, to = PulseStatus.Open.class)
  public void remind(UUID id, Viewer viewer) {
    Pulse pulse = store.lock(id);
    if (!(pulse.status() instanceof PulseStatus.Open open) || !pulse.takesAnswers(clock.instant()))
      throw new Refused("pulses.refused.notOpen");
    if (!pulse.isAnonymous()) throw new Refused("pulses.refused.signedReminder");
    if (!takesAnonymous()) throw new Refused(NO_MAIL);
    if (open.remindedAt() != null) throw new Refused("pulses.refused.reminded");
    if (clock.instant().isBefore(open.since().plus(UNTIL_REMINDER)))
      throw new Refused("pulses.refused.tooSoon", open.since().plus(UNTIL_REMINDER));
    store.setReminded(id, clock.instant());
    slips.deal(pulse, invited.listInvited(id), true);
    write(pulse, viewer.actor(), "reminded");
  }

  /** Whether {@link #remind} would be refused. */
  public boolean canRemind(Pulse pulse) {
    Instant now = clock.instant();
    return pulse.isAnonymous()
        && takesAnonymous()
        && pulse.takesAnswers(now)
        && pulse.status() instanceof PulseStatus.Open open
        && open.remindedAt() == null
        && !now.isBefore(open.since().plus(UNTIL_REMINDER));
  }

  private Pulse lockDraft(UUID id) {
    Pulse pulse = store.lock(id);
    if (!pulse.isDraft()) throw new Refused("pulses.refused.opened");
    return pulse;
  }

  private Optional<Refused> findWrong(Plan plan, Instant now) {
    return plan.anonymous() && !takesAnonymous()
        ? Optional.of(new Refused(NO_MAIL))
        : findUntimely(plan, now);
  }

  private static Optional<Refused> findUntimely(Plan plan, Instant now) {
    if (plan.closesAt().isBefore(now.plus(LEAST)))
      return Optional.of(new Refused("pulses.refused.tooShort"));
    return plan.closesAt().isAfter(now.plus(Duration.ofDays(Pulse.MOST_DAYS)))
        ? Optional.of(new Refused("pulses.refused.tooLong", Pulse.MOST_DAYS))
        : Optional.empty();
  }

  private static void refuse(Optional<Refused> why) {
    if (why.isPresent()) throw why.get();
  }

  private void write(Pulse pulse, Actor actor, String deed) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                actor,
                pulse.organisationId(),
                pulse.id(),
                "pulses.journal." + deed)
            .forStaff());
  }
}
