package no.dugnad.followup.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects, from the award on. Who may do it is asked of {@link ProjectRules} beforehand. */
@Service
public class Projects {
  /** It stands in the journal; it is nothing that came of the project. */
  private static final String REFUSED_FILE = "files.journal.refused";

  private final ProjectStore store;
  private final CohortStore cohorts;
  private final TeamStore teams;
  private final ProjectRules rules;
  private final People people;
  private final Memberships memberships;
  private final ProjectMail mail;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Projects(
      ProjectStore store,
      CohortStore cohorts,
      TeamStore teams,
      ProjectRules rules,
      People people,
      Memberships memberships,
      ProjectMail mail,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.cohorts = cohorts;
    this.teams = teams;
    this.rules = rules;
    this.people = people;
    this.memberships = memberships;
    this.mail = mail;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A cohort has got one more project, in the moment of its award. Told within the transaction that
   * makes it, once for each project that is followed.
   */
  public record Entered(Project project, Cohort cohort, Actor by) {}

  /**
   * There is one project more, of a call or of a round from before. Told within the transaction
   * that makes it.
   */
  public record Made(UUID projectId) {}

  /**
   * A project has another owner, or has lost the one it had. Told within the deed's transaction.
   */
  public record OwnerChanged(Project project) {}

  public Project getProject(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("project", id));
  }

  public Optional<Project> findOfApplication(UUID applicationId) {
    return store.findOfApplication(applicationId);
  }

  public Optional<Project> findOfAward(UUID awardId) {
    return store.findOfAward(awardId);
  }

  /** Nobody else changes it until the transaction ends. */
  public Project lock(UUID id) {
    return store.lock(id);
  }

  public Cohort getCohort(UUID id) {
    return findCohort(id).orElseThrow(() -> new NotFound("cohort", id));
  }

  public Optional<Cohort> findCohort(UUID id) {
    return cohorts.find(id);
  }

  /** A part of the organisation's cohorts, the latest first. */
  public List<Cohort> listCohorts(UUID organisationId, int offset, int most) {
    return cohorts.list(organisationId, offset, most);
  }

  public int countCohorts(UUID organisationId) {
    return cohorts.count(organisationId);
  }

  /** How many projects that are not sealed for the viewer each of these cohorts has. */
  public Map<UUID, Cohort.Count> count(List<Cohort> of, Viewer viewer) {
    List<UUID> ids = of.stream().map(Cohort::id).toList();
    return rules
        .unsealed(
            viewer,
            cohorts.listCounted(ids, viewer.personId()),
            CohortStore.Counted::own,
            CohortStore.Counted::applicationId)
        .stream()
        .collect(
            Collectors.groupingBy(
                CohortStore.Counted::cohortId,
                Collectors.teeing(
                    Collectors.summingInt(_ -> 1),
                    Collectors.summingInt(project -> project.ended() ? 1 : 0),
                    Cohort.Count::new)));
  }

  /** All of the cohort, by title; for rooms with rules of their own. */
  public List<Project> listProjects(UUID cohortId) {
    return store.listOfCohort(cohortId);
  }

  /** Those of the cohort that are not sealed for the viewer. */
  public List<Project> listProjects(UUID cohortId, Viewer viewer) {
    return rules.unsealed(viewer, listProjects(cohortId));
  }

  /** Those of them that the viewer may know of. */
  public List<Project> unsealed(List<Project> of, Viewer viewer) {
    return rules.unsealed(viewer, of);
  }

  /** Those that the person is in the team of, the latest first. */
  public List<Project> listOf(UUID personId) {
    return store.listOf(personId);
  }

  /** Those of the units that the person leads, the latest first. */
  public List<Project> listManaged(UUID personId) {
    return store.listManaged(personId);
  }

  /**
   * A select of those that wait for {@code :person}, who is an adviser of {@code :organisation} or
   * of none: to find a new owner, or to thank for one that was given up.
   */
  public String selectAwaited() {
    return ProjectStore.AWAITED;
  }

  /**
   * @param own whether they are of its team or lead its unit
   */
  public record Awaited(
      What what,
      UUID projectId,
      @Nullable UUID applicationId,
      String title,
      Instant since,
      boolean own) {}

  public enum What {
    VACANT,
    THANK
  }

  public Team team(UUID id) {
    Team team = teams.list(id);
    people.know(team.members().stream().map(Team.Member::person).toList());
    return team;
  }

  /** What has happened to it, as far as the viewer may read of it. */
  public List<JournalEntry> timeline(UUID id, Viewer viewer) {
    Set<Audience> opened = new HashSet<>(Set.of(Audience.CASE));
    if (rules.readInside(viewer, id)) opened.add(ProjectRules.INSIDE);
    if (rules.follow(viewer, id)) opened.add(Audience.STAFF);
    return journal.list(id, opened).stream()
        .filter(entry -> !entry.event().equals(REFUSED_FILE))
        .toList();
  }

  /** It is under way, by its owner's word: what they hand in does not say so. */
  @Transactional
  @Transition(from = ProjectStatus.Awarded.class, to = ProjectStatus.Running.class)
  public void begin(UUID id, Actor actor) {
    Project project = store.lock(id);
    if (!(project.status() instanceof ProjectStatus.Awarded)) return;
    store.setRunning(id, clock.instant());
    write(project, actor, "projects.journal.begun");
  }

  /**
   * Gives it to another owner, who comes into the team.
   *
   * @param seen the {@link Project#revision} that the viewer had before them
   */
  @Transactional
  public void handOver(UUID id, String address, Revision seen, Viewer viewer) {
    Project project = store.lock(id);
    seen.requireSame(project.revision());
    Person owner = requireTaker(project, address);
    store.setOwner(id, owner.id());
    teams.join(id, owner.id(), clock.instant());
    write(project, viewer.actor(), "projects.journal.handedOver", owner.id());
    mail.handedOver(project, owner, viewer.person());
    events.publishEvent(new OwnerChanged(getProject(id)));
  }

  /**
   * Whom the address is of, and what it would mean that they own the project.
   *
   * @param follows whether they answer and approve it now, which none of its team does
   * @param others who would do that still
   */
  public record Taker(Person person, boolean follows, List<Person> others) {
    public Taker {
      others = List.copyOf(others);
    }
  }

  /** Who would take it over, to be asked about before it is done. */
  public Taker getTaker(UUID id, String address) {
    Project project = getProject(id);
    Person person = requireTaker(project, address);
    List<Person> followers = rules.listFollowers(id);
    return new Taker(
        person,
        followers.contains(person),
        followers.stream().filter(one -> !one.equals(person)).toList());
  }

  private Person requireTaker(Project project, String address) {
    Person taker = requireEmployee(project, address);
    if (project.ownerId().filter(taker.id()::equals).isPresent())
      throw new Refused("projects.refused.alreadyOwner", taker.name());
    return taker;
  }

  /** Whoever of those who work here has the address, while there is something to do. */
  private Person requireEmployee(Project project, String address) {
    if (project.isEnded()) throw new Refused("projects.refused.ended");
    return people
        .findPersonByEmail(address)
        .filter(p -> memberships.find(p.id(), project.organisationId()).isPresent())
        .orElseThrow(() -> new Refused("projects.refused.notHere", address));
  }

  /**
   * Takes an employee into the team, who is told. A second click finds them in it, and tells
   * nobody.
   */
  @Transactional
  public Person takeIn(UUID id, String address, Viewer by) {
    Project project = store.lock(id);
    Person person = requireEmployee(project, address);
    Team team = teams.list(id);
    if (team.has(person.id())) return person;
    if (team.people().size() >= Team.MOST) throw new Refused("projects.refused.full", Team.MOST);
    if (rules.listFollowers(id).contains(person))
      throw new Refused("projects.refused.answersIt", person.name());
    teams.join(id, person.id(), clock.instant());
    write(project, by.actor(), "projects.journal.takenIn", person.id());
    mail.takenIn(project, person, by.person());
    return person;
  }

  /**
   * Takes somebody out of the team, or they go themselves. What they did stays; a second click
   * changes nothing.
   */
  @Transactional
  public void takeOut(UUID id, UUID personId, Viewer by) {
    Project project = store.lock(id);
    Team team = teams.list(id);
    if (!team.has(personId)) return;
    if (project.ownerId().filter(personId::equals).isPresent())
      throw new Refused("projects.refused.ownerStays");
    teams.leave(id, personId, clock.instant());
    if (by.is(personId)) {
      write(project, by.actor(), "projects.journal.went");
      return;
    }
    write(project, by.actor(), "projects.journal.takenOut", personId);
    mail.takenOut(project, people.getPerson(personId), by.person());
  }

  /** Somebody who was in the team comes back into it, and is told. */
  @Transactional
  public void takeBack(UUID id, UUID personId, Viewer by) {
    Project project = store.lock(id);
    Team team = teams.list(id);
    if (team.has(personId)) return;
    if (team.left().stream().noneMatch(person -> person.id().equals(personId)))
      throw new NotFound("member", personId);
    if (teams.isGone(project.organisationId(), personId))
      throw new Refused("projects.refused.goneFromHere");
    teams.join(id, personId, clock.instant());
    write(project, by.actor(), "projects.journal.takenBack", personId);
    mail.takenIn(project, people.getPerson(personId), by.person());
  }

  /** Somebody of the team works here no more. */
  void leave(UUID id, UUID personId) {
    Project project = store.lock(id);
    Instant now = clock.instant();
    teams.leave(id, personId, now);
    write(project, Actor.PRODUCT, "projects.journal.left", personId);
    if (project.ownerId().filter(personId::equals).isEmpty()) return;
    store.setVacant(id, now);
    mail.vacant(project, now);
    events.publishEvent(new OwnerChanged(getProject(id)));
  }

  private void write(Project project, Actor actor, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), actor, project.organisationId(), project.id(), event, args)
            .forAll());
  }
}
