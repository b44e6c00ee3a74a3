package no.dugnad.followup.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gathering.Told;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a cohort meets for, from the first plan until it was held. */
@Service
public class Gatherings {
  private static final int MOST_WORKSHOPS = 50;

  private final GatheringStore store;
  private final GuestStore guests;
  private final GatheringMail mail;
  private final StepOfGathering steps;
  private final Projects projects;
  private final Workshops workshops;
  private final Journal journal;
  private final Clock clock;

  Gatherings(
      GatheringStore store,
      GuestStore guests,
      GatheringMail mail,
      StepOfGathering steps,
      Projects projects,
      Workshops workshops,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.guests = guests;
    this.mail = mail;
    this.steps = steps;
    this.projects = projects;
    this.workshops = workshops;
    this.journal = journal;
    this.clock = clock;
  }

  public Gathering getGathering(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("gathering", id));
  }

  Optional<Gathering> find(UUID id) {
    return OncePerRequest.ask("gatherings.gathering:" + id, () -> store.find(id));
  }

  /** The cohort's, by when they are; a draft is for those alone who follow it. */
  public List<Gathering> list(UUID cohortId, boolean follows) {
    return OncePerRequest.ask("gatherings.ofCohort:" + cohortId, () -> store.list(cohortId))
        .stream()
        .filter(one -> follows || !one.isDraft())
        .toList();
  }

  /** Those of the project's cohort that are no drafts, in one look for all that its page shows. */
  public List<OfProject> listOf(UUID cohortId, UUID projectId) {
    return OncePerRequest.ask(
            "gatherings.ofProject:" + projectId, () -> store.listOf(cohortId, projectId))
        .stream()
        .filter(one -> !one.gathering().isDraft())
        .toList();
  }

  /**
   * @param minutes what was said of the project there
   */
  public record OfProject(Gathering gathering, Presentation.Minutes minutes) {}

  /**
   * A select of what waits for {@code :person} at {@code :now}, who is an adviser of {@code
   * :organisation} or of none: an answer, to say that it was held, or to ask people to another.
   */
  public String selectAwaited() {
    return GatheringStore.AWAITED;
  }

  public record Awaited(What what, UUID id, Kind kind, String title, Instant startsAt) {
    public String name(Ui ui) {
      return Gathering.name(kind, title, ui);
    }
  }

  public enum What {
    ANSWER,
    CONCLUDE,
    CALL_AGAIN
  }

  /** When the programme says that the next is, which is not planned yet. */
  public Optional<Proposal> findProposal(UUID cohortId) {
    return steps.findNext(
        cohortId,
        store.list(cohortId).stream()
            .filter(one -> !one.isCancelled())
            .map(one -> one.plan().kind())
            .collect(Collectors.toSet()));
  }

  /**
   * @param hour null where the programme does not say
   */
  public record Proposal(Kind kind, LocalDate day, @Nullable LocalTime hour) {}

  /** Whether the cohort is at its closing, or past it. */
  public boolean hasComeToClosing(UUID cohortId) {
    return store.hasComeToClosing(cohortId, clock.instant());
  }

  public List<JournalEntry> timeline(UUID id) {
    return journal.list(id, Audience.STAFF);
  }

  @Transactional
  @Transition(to = GatheringStatus.Drafted.class)
  public UUID draft(UUID cohortId, Plan plan, Viewer viewer) {
    Cohort cohort = projects.getCohort(cohortId);
    Instant now = clock.instant();
    requireAhead(plan, now);
    UUID id = Ids.next();
    store.insert(id, cohortId, cohort.organisationId(), plan, viewer.personId(), now);
    write(store.lock(id), viewer, "drafted", plan.starts());
    return id;
  }

  /**
   * Changes what is planned. Of what stands in their calendars those who are asked are told; who
   * has answered to another time is asked again.
   */
  @Transactional
  public void change(UUID id, Plan plan, Revision seen, Viewer viewer) {
    Gathering before = store.lock(id);
    seen.requireSame(before.revision());
    if (!before.isDraft() && !before.isAnnounced()) throw new Refused("gatherings.refused.closed");
    if (before.plan().equals(plan)) return;
    boolean moves = !before.plan().isAtTheTimeOf(plan);
    if (moves) requireAhead(plan, clock.instant());
    boolean tells = before.isAnnounced() && !before.plan().isSameInCalendars(plan);
    int sequence = before.told().sequence() + (tells ? 1 : 0);
    store.setPlan(id, plan, new Told(sequence, tells && moves ? sequence : before.told().asked()));
    Gathering now = store.lock(id);
    write(now, viewer, moves ? "moved" : "changed", plan.starts());
    boolean isOther = plan.kind() != before.plan().kind();
    if (now.isAnnounced() && isOther) release(before, viewer);
    if (now.isAnnounced() && (moves || isOther)) steps.set(now, viewer.actor());
    if (!tells) return;
    Cohort cohort = projects.getCohort(now.cohortId());
    for (Person guest : guests.listPeople(id)) mail.changed(now, before, cohort, guest);
  }

  /** Asks all of the cohort's teams to come. */
  @Transactional
  @Transition(from = GatheringStatus.Drafted.class, to = GatheringStatus.Announced.class)
  public void announce(UUID id, Revision seen, Viewer viewer) {
    Gathering draft = store.lock(id);
    if (draft.isAnnounced()) return;
    seen.requireSame(draft.revision());
    if (!draft.isDraft()) throw new Refused("gatherings.refused.closed");
    Instant now = clock.instant();
    requireAhead(draft.plan(), now);
    store.announce(id, now);
    write(draft, viewer, "announced", draft.plan().starts());
    steps.set(draft, viewer.actor());
    Cohort cohort = projects.getCohort(draft.cohortId());
    for (Person comer : guests.listUninvited(id)) {
      guests.invite(id, comer.id());
      mail.invite(draft, cohort, comer);
    }
  }

  /** Takes it out of all calendars, until the moment it would have ended. */
  @Transactional
  @Transition(from = GatheringStatus.Announced.class, to = GatheringStatus.Cancelled.class)
  public void cancel(UUID id, String why, Revision seen, Viewer viewer) {
    Gathering before = store.lock(id);
    if (before.isCancelled()) return;
    seen.requireSame(before.revision());
    Instant now = clock.instant();
    if (!before.takesAnswers(now)) throw new Refused("gatherings.refused.closed");
    store.cancel(id, why, before.told().sequence() + 1, now);
    Gathering off = store.lock(id);
    write(off, viewer, "cancelled", off.plan().starts());
    release(before, viewer);
    Cohort cohort = projects.getCohort(off.cohortId());
    for (Person guest : guests.listPeople(id)) mail.cancel(off, why, cohort, guest);
  }

  /** Its step is when another of its kind is, or when the programme says. */
  private void release(Gathering gathering, Viewer viewer) {
    store.list(gathering.cohortId()).stream()
        .filter(one -> one.isAnnounced() && one.plan().kind() == gathering.plan().kind())
        .findFirst()
        .ifPresentOrElse(
            other -> steps.set(other, viewer.actor()),
            () -> steps.release(gathering, viewer.actor()));
  }

  /** A draft that nobody was told of. */
  @Transactional
  public void remove(UUID id, Revision seen, Viewer viewer) {
    Gathering draft = store.lock(id);
    seen.requireSame(draft.revision());
    if (!draft.isDraft()) throw new Refused("gatherings.refused.notDraft");
    store.remove(id);
    write(draft, viewer, "removed", draft.plan().starts());
  }

  @Transactional
  @Transition(from = GatheringStatus.Announced.class, to = GatheringStatus.Held.class)
  public void hold(UUID id, Viewer viewer) {
    Gathering before = store.lock(id);
    Instant now = clock.instant();
    if (before.status() instanceof GatheringStatus.Held) return;
    if (!before.isAnnounced()) throw new Refused("gatherings.refused.closed");
    if (!before.hasBegun(now)) throw new Refused("gatherings.refused.notBegun");
    store.hold(id, now);
    write(before, viewer, "held", before.plan().starts());
    steps.complete(before, viewer.actor());
  }

  /** It was said by mistake that it was held: its step waits for it still. */
  @Transactional
  @Transition(from = GatheringStatus.Held.class, to = GatheringStatus.Announced.class)
  public void takeBackHolding(UUID id, Viewer viewer) {
    Gathering held = store.lock(id);
    if (held.isAnnounced()) return;
    if (!(held.status() instanceof GatheringStatus.Held))
      throw new Refused("gatherings.refused.closed");
    store.takeBackHolding(id);
    write(held, viewer, "notHeld", held.plan().starts());
    steps.reopen(held, viewer.actor());
  }

  /** The workshops that one of the organisation's gatherings may hold, the latest first. */
  public List<Workshop> listWorkshops(Gathering gathering) {
    return workshops.listWorkshops(gathering.organisationId(), MOST_WORKSHOPS, 0);
  }

  /** What the room works on together; empty takes it off again. */
  @Transactional
  public void setWorkshop(UUID id, Optional<UUID> workshopId, Viewer viewer) {
    Gathering gathering = store.lock(id);
    if (gathering.isCancelled()) throw new Refused("gatherings.refused.closed");
    workshopId.ifPresent(workshop -> requireOurs(workshop, gathering));
    if (workshopId.equals(Optional.ofNullable(gathering.workshopId()))) return;
    store.setWorkshop(id, workshopId);
    write(gathering, viewer, workshopId.isPresent() ? "workshop" : "noWorkshop");
  }

  private void requireOurs(UUID workshopId, Gathering gathering) {
    Workshop workshop = workshops.getWorkshop(workshopId);
    if (!workshop.organisationId().equals(gathering.organisationId()))
      throw new NotFound("workshop", workshopId);
  }

  private static void requireAhead(Plan plan, Instant now) {
    if (!plan.starts().isAfter(now)) throw new Refused("gatherings.refused.past");
  }

  private void write(Gathering gathering, Viewer viewer, String deed, Object... args) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                viewer.actor(),
                gathering.organisationId(),
                gathering.id(),
                "gatherings.journal." + deed,
                args)
            .forStaff());
  }
}
