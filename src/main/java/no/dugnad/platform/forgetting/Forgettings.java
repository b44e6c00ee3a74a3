package no.dugnad.platform.forgetting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.administration.Outsiders;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.RestrictedName;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.ByRole;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking to be forgotten, and the answer. Who may do it is asked of {@link ForgettingRules}
 * beforehand.
 */
@Service
public class Forgettings {
  /** So long somebody who has opened a name has it before them. */
  static final Duration OPEN_FOR = Duration.ofMinutes(30);

  private final ForgettingStore store;
  private final HeldStore held;
  private final Overviews overviews;
  private final ForgettingMail mail;
  private final People people;
  private final Memberships memberships;
  private final List<Outsiders> outsiders;
  private final Journal journal;
  private final Pages pages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Forgettings(
      ForgettingStore store,
      HeldStore held,
      Overviews overviews,
      ForgettingMail mail,
      People people,
      Memberships memberships,
      List<Outsiders> outsiders,
      Journal journal,
      Pages pages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.held = held;
    this.overviews = overviews;
    this.mail = mail;
    this.people = people;
    this.memberships = memberships;
    this.outsiders = outsiders;
    this.journal = journal;
    this.pages = pages;
    this.events = events;
    this.clock = clock;
  }

  /** What is held of the viewer, who may ask. */
  public Overview overview(Viewer viewer) {
    return overviews.of(viewer.person(), answering(viewer));
  }

  public Overview overview(ForgettingRequest request) {
    return overviews.of(people.getPerson(request.personId()), request.organisationId());
  }

  public Optional<ForgettingRequest> findOpen(UUID personId) {
    return store.findOpen(personId);
  }

  public ForgettingRequest get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("request to be forgotten", id));
  }

  public List<ForgettingRequest> list(UUID organisationId) {
    return store.list(organisationId);
  }

  /** What the letter told. */
  public List<Held> listTold(UUID id) {
    return store.listTold(id);
  }

  public List<Opening> listOpenings(UUID id) {
    return store.listOpenings(id);
  }

  /** A select of what waits for an administrator of {@code :administered}. */
  public String selectAwaited() {
    return ForgettingStore.AWAITED;
  }

  public record Awaited(UUID id, String name, LocalDate answerBy, Instant askedAt) {}

  /** When what is asked now is answered at the latest. */
  public LocalDate answerBy() {
    return Oslo.date(clock.instant()).plusMonths(ForgettingRequest.ANSWERED_WITHIN_MONTHS);
  }

  /** They ask themselves. A second click finds it asked. */
  @Transactional
  @Transition(to = ForgettingStatus.Asked.class)
  public void ask(Viewer viewer) {
    add(viewer.person(), answering(viewer), null, viewer);
  }

  /** The one they act for, or had to do with; in the end the one that the installation is of. */
  private UUID answering(Viewer viewer) {
    return viewer.belongsSomewhere()
        ? viewer.organisationId()
        : organisations(viewer.personId()).stream()
            .findFirst()
            .orElseGet(people::getFirstOrganisation);
  }

  /**
   * An administrator asks for one who has asked them, and has or had to do with the organisation.
   *
   * @param identity how they made sure who it was
   * @return nothing where the organisation knows nobody with the address
   */
  @Transactional
  @Transition(to = ForgettingStatus.Asked.class)
  public Optional<UUID> askFor(String email, String identity, Viewer by) {
    Optional<Person> person =
        people
            .findPersonByEmail(email)
            .filter(found -> organisations(found.id()).contains(by.organisationId()));
    return person.map(found -> add(found, by.organisationId(), identity, by));
  }

  private UUID add(Person person, UUID organisation, @Nullable String identity, Viewer by) {
    UUID id = Ids.next();
    boolean isNew =
        store.insert(
            id,
            person.id(),
            organisation,
            person.language(),
            clock.instant(),
            by.personId(),
            identity,
            answerBy());
    if (!isNew) return store.findOpen(person.id()).orElseThrow().id();
    ForgettingRequest request = get(id);
    write(request, by, "forgetting.journal.asked");
    Set<UUID> others = organisations(person.id());
    others.remove(organisation);
    mail.asked(request, person, others);
    return id;
  }

  /** The organisations that they belong to, belonged to, or have a case with. */
  private Set<UUID> organisations(UUID personId) {
    var known = new LinkedHashSet<>(held.listOrganisations(personId));
    outsiders.forEach(room -> known.addAll(room.organisations(personId)));
    return known;
  }

  /** They think better of it, or an administrator says so for them. */
  @Transactional
  @Transition(from = ForgettingStatus.Asked.class, to = ForgettingStatus.TakenBack.class)
  public void takeBack(UUID id, Viewer by) {
    ForgettingRequest request = lock(id);
    if (request.status() instanceof ForgettingStatus.TakenBack) return;
    requireOpen(request);
    store.end(id, "TAKEN_BACK", null, by.personId(), clock.instant());
    write(request, by, "forgetting.journal.takenBack");
  }

  @Transactional
  @Transition(from = ForgettingStatus.Asked.class, to = ForgettingStatus.Refused.class)
  public void refuse(UUID id, String why, Viewer by) {
    ForgettingRequest request = lock(id);
    if (request.status() instanceof ForgettingStatus.Refused) return;
    requireOpen(request);
    store.end(id, "REFUSED", why, by.personId(), clock.instant());
    write(request, by, "forgetting.journal.refused");
    mail.refused(request, people.getPerson(request.personId()), why);
  }

  /** All of it, or nothing: every room, the letter, and the name last. A second time: nothing. */
  @Transactional
  @Transition(from = ForgettingStatus.Asked.class, to = ForgettingStatus.Done.class)
  public void carryOut(UUID id, Viewer by) {
    ForgettingRequest request = lock(id);
    if (request.isDone()) return;
    requireOpen(request);
    Person person = people.getPerson(request.personId());
    // Two who are the last administrators would each see the other.
    people.lockOrganisation(request.organisationId());
    Overview overview = overviews.of(person, request.organisationId());
    if (!overview.unfinished().isEmpty()) throw new Refused("forgetting.refused.unfinished");
    String words = pages.ui(Languages.BOKMAL).t("ui", overview.role());
    String calledBy = overview.role().kept(words);
    UUID nameless =
        people.addNameless(
            ByRole.EMPLOYEE.kept(pages.ui(Languages.BOKMAL).t("ui", ByRole.EMPLOYEE)));
    overviews.carryOut(new Forgotten(person, nameless, calledBy, clock.instant()));
    for (UUID organisation : held.listOrganisations(person.id()))
      memberships
          .find(person.id(), organisation)
          .ifPresent(
              membership -> {
                memberships.setRoles(membership, Set.of());
                memberships.end(membership, person.id(), organisation);
              });
    store.tell(id, overview.told());
    mail.letter(request, person, overview.told(), words);
    journal.forget(person.id(), calledBy);
    people.forget(person.id(), calledBy);
    store.end(id, "DONE", null, by.personId(), clock.instant());
    write(request, by, "forgetting.journal.done");
    events.publishEvent(new AddressChanged(person.id()));
  }

  /** Archive work needs the name. Who opened it, and why, stands in the journal. */
  @Transactional
  public void openName(UUID id, String why, Viewer by) {
    store.open(id, why, by.personId(), clock.instant());
    write(get(id), by, "forgetting.journal.opened");
  }

  /** For who has opened it a moment ago. */
  @Transactional(readOnly = true)
  public Optional<RestrictedName> findOpened(UUID id, Viewer viewer) {
    Instant since = clock.instant().minus(OPEN_FOR);
    return store.listOpenings(id).stream()
            .anyMatch(one -> viewer.is(one.openedBy()) && one.at().isAfter(since))
        ? Optional.of(people.getRestrictedName(get(id).personId()))
        : Optional.empty();
  }

  private ForgettingRequest lock(UUID id) {
    return store.lock(id).orElseThrow(() -> new NotFound("request to be forgotten", id));
  }

  private static void requireOpen(ForgettingRequest request) {
    switch (request.status()) {
      case ForgettingStatus.Asked _ -> {}
      case ForgettingStatus.Done _ -> throw new Refused("forgetting.refused.done");
      case ForgettingStatus.TakenBack _ -> throw new Refused("forgetting.refused.takenBack");
      case ForgettingStatus.Refused _ -> throw new Refused("forgetting.refused.refused");
    }
  }

  private void write(ForgettingRequest request, Viewer by, String event) {
    journal.write(
        JournalEntry.of(
                clock.instant(),
                by.actor(),
                request.organisationId(),
                request.id(),
                event,
                request.personId())
            .forStaff());
  }
}
