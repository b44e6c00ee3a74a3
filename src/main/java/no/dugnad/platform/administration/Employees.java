package no.dugnad.platform.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the people, units and roles of their organisation. */
@Service
public class Employees {
  /** More names than this say no more. */
  private static final int MOST_NAMED = 5;

  private final EmployeeStore store;
  private final People people;
  private final Memberships memberships;
  private final Invitations invitations;
  private final AddressChanges addresses;
  private final RoleNews news;
  private final Journal journal;
  private final Post post;
  private final Clock clock;

  Employees(
      EmployeeStore store,
      People people,
      Memberships memberships,
      Invitations invitations,
      AddressChanges addresses,
      RoleNews news,
      Journal journal,
      Post post,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.invitations = invitations;
    this.addresses = addresses;
    this.news = news;
    this.journal = journal;
    this.post = post;
    this.clock = clock;
  }

  /** By name, in the order of the Norwegian alphabet. */
  public List<Employee> list(EmployeeSearch search, int offset, int limit) {
    return store.list(search, offset, limit);
  }

  public int count(EmployeeSearch search) {
    return store.count(search);
  }

  /**
   * How far an organisation has come with its people.
   *
   * @param led whether a unit has a manager, who can be asked to stand behind an application
   * @param everyRole whether each role that a round needs is somebody's
   */
  public record Staffing(int people, boolean led, boolean everyRole) {}

  public Staffing staffing(UUID organisationId) {
    return store.staffing(organisationId);
  }

  public Employee get(UUID membershipId) {
    return store.find(membershipId).orElseThrow(() -> new NotFound("employee", membershipId));
  }

  public Optional<Employee> findByEmail(UUID organisationId, String email) {
    return listByEmail(organisationId, Set.of(email)).stream().findFirst();
  }

  /** Those of the organisation who have one of the addresses, in one query. */
  public List<Employee> listByEmail(UUID organisationId, Collection<String> emails) {
    return store.listByEmail(organisationId, emails);
  }

  /** Those of the organisation who have one of the names, in one query; case does not count. */
  public List<Employee> listByName(UUID organisationId, Collection<String> names) {
    return store.listByName(organisationId, names);
  }

  public List<StaffedUnit> listUnits(UUID organisationId) {
    return store.listUnits(organisationId);
  }

  /**
   * Makes somebody an employee and welcomes them; one who was so before is so again. Who is known
   * here is invited, and joins when they say so themselves.
   *
   * @return the membership, unless they are invited
   */
  @Transactional
  public Optional<UUID> add(
      Viewer by,
      String name,
      String email,
      String language,
      @Nullable UUID unitId,
      Set<Role> roles) {
    UUID organisationId = by.organisationId();
    people.lockOrganisation(organisationId);
    if (findByEmail(organisationId, email).isPresent()) {
      throw new Refused("administration.refused.alreadyEmployee");
    }
    Person person = people.addPerson(email, name, language);
    if (people.isConfirmed(person.id())) {
      invitations.send(by, person, name, unitId, roles);
      return Optional.empty();
    }
    UUID id = memberships.begin(person.id(), organisationId, unitId, roles);
    memberships.rename(person.id(), organisationId, name);
    write(by, id, "administration.journal.added", person.id());
    tellRoles(by, id, person.id(), name, Set.of(), roles, List.of());
    post.send(
        Mail.to(person.email(), person.locale())
            .by(by.personId())
            .subject("administration.mail.welcome.subject")
            .line("administration.mail.welcome.line", by.membership().organisation())
            .link("/sign-in", "administration.mail.welcome.link"));
    return Optional.of(id);
  }

  /** As the next, refused when another has changed it since the viewer saw it. */
  @Transactional
  public void change(
      Viewer by, UUID membershipId, @Nullable UUID unitId, Set<Role> roles, Revision seen) {
    people.lockOrganisation(by.organisationId());
    seen.requireSame(get(membershipId).placement());
    change(by, membershipId, unitId, roles);
  }

  @Transactional
  public void change(Viewer by, UUID membershipId, @Nullable UUID unitId, Set<Role> roles) {
    people.lockOrganisation(by.organisationId());
    Employee before = get(membershipId);
    if (!roles.contains(Role.ADMINISTRATOR)) keepAnAdministrator(before);
    if (!Objects.equals(before.unitId(), unitId)) {
      memberships.move(membershipId, unitId);
      write(by, membershipId, "administration.journal.moved", before.personId());
    }
    List<Person> administrators = administrators(by);
    memberships.setRoles(membershipId, roles);
    tellRoles(
        by, membershipId, before.personId(), before.name(), before.roles(), roles, administrators);
  }

  private List<Person> administrators(Viewer by) {
    return people.listPersons(by.organisationId(), Role.ADMINISTRATOR);
  }

  private void tellRoles(
      Viewer by,
      UUID membershipId,
      UUID personId,
      String name,
      Set<Role> before,
      Set<Role> after,
      List<Person> administrators) {
    List<RoleNews.Change> changes = writeRoles(by, membershipId, personId, name, before, after);
    news.tell(by.organisationId(), by.person().name(), changes, administrators);
  }

  private List<RoleNews.Change> writeRoles(
      Viewer by, UUID membershipId, UUID personId, String name, Set<Role> before, Set<Role> after) {
    for (Role role : EnumSet.allOf(Role.class)) {
      if (after.contains(role) == before.contains(role)) continue;
      String what = after.contains(role) ? "given." : "taken.";
      write(by, membershipId, "administration.journal." + what + role, personId);
    }
    return before.equals(after) ? List.of() : List.of(new RoleNews.Change(name, before, after));
  }

  /** Whether the employee's name is the organisation's to mend. */
  public boolean keepsName(Employee employee) {
    return memberships.keepsName(employee.personId(), employee.organisationId());
  }

  /** As the next, refused when another has changed it since the viewer saw it. */
  @Transactional
  public Optional<Instant> mend(
      Viewer by, UUID membershipId, String name, String email, Revision seen) {
    people.lockOrganisation(by.organisationId());
    seen.requireSame(get(membershipId).identity());
    return mend(by, membershipId, name, email);
  }

  /**
   * Mends a name or an address.
   *
   * @return when the address changes, if it waits
   */
  @Transactional
  public Optional<Instant> mend(Viewer by, UUID membershipId, String name, String email) {
    people.lockOrganisation(by.organisationId());
    Employee before = get(membershipId);
    if (!before.name().equals(name)) {
      if (!keepsName(before)) throw new Refused("administration.refused.namedElsewhere");
      people.rename(before.personId(), name);
      write(by, membershipId, "administration.journal.renamed", before.personId());
    }
    return before.email().equals(email) ? Optional.empty() : addresses.change(by, before, email);
  }

  /** They belong here no more, from their next click on. */
  @Transactional
  public void end(Viewer by, UUID membershipId) {
    people.lockOrganisation(by.organisationId());
    end(by, get(membershipId), administrators(by));
  }

  private void end(Viewer by, Employee employee, List<Person> administrators) {
    keepAnAdministrator(employee);
    memberships.end(employee.id(), employee.personId(), employee.organisationId());
    write(by, employee.id(), "administration.journal.ended", employee.personId());
    news.tell(
        by.organisationId(),
        by.person().name(),
        employee.name(),
        employee.roles(),
        Set.of(),
        administrators);
  }

  private void keepAnAdministrator(Employee leaving) {
    if (leaving.roles().contains(Role.ADMINISTRATOR)
        && memberships.countAdministrators(leaving.organisationId()) == 1) {
      throw new Refused("administration.refused.lastAdministrator");
    }
  }

  /** Two who give the same name do it one after the other, and the second is refused. */
  @Transactional
  public UUID addUnit(Viewer by, String name, @Nullable UUID managerId) {
    people.lockOrganisation(by.organisationId());
    requireFree(by, name, Optional.empty());
    Unit unit = people.addUnit(by.organisationId(), name);
    people.setManager(unit.id(), managerId);
    write(by, unit.id(), "administration.journal.unitAdded", name);
    return unit.id();
  }

  /** As the next, refused when another has changed it since the viewer saw it. */
  @Transactional
  public void changeUnit(
      Viewer by, UUID unitId, String name, @Nullable UUID managerId, Revision seen) {
    people.lockOrganisation(by.organisationId());
    listUnits(by.organisationId()).stream()
        .filter(unit -> unit.id().equals(unitId))
        .forEach(unit -> seen.requireSame(unit.revision()));
    requireFree(by, name, Optional.of(unitId));
    changeUnit(by, unitId, name, managerId);
  }

  private void requireFree(Viewer by, String name, Optional<UUID> itself) {
    if (isUnit(by.organisationId(), name, itself))
      throw new Refused("administration.problem.unitTaken");
  }

  /** Whether another unit of the organisation has the name. */
  public boolean isUnit(UUID organisationId, String name, Optional<UUID> itself) {
    return people.listUnits(organisationId).stream()
        .filter(unit -> itself.filter(unit.id()::equals).isEmpty())
        .anyMatch(unit -> Written.key(unit.name()).equals(Written.key(name)));
  }

  @Transactional
  public void changeUnit(Viewer by, UUID unitId, String name, @Nullable UUID managerId) {
    people.renameUnit(unitId, name);
    people.setManager(unitId, managerId);
    if (managerId == null) write(by, unitId, "administration.journal.unitWithoutManager", name);
    else write(by, unitId, "administration.journal.unitChanged", name, managerId);
  }

  /** As the next, refused when another has changed it since the viewer saw it. */
  @Transactional
  public void changeOrganisation(Viewer by, String number, String name, Revision seen) {
    people.lockOrganisation(by.organisationId());
    seen.requireSame(Revision.of(people.getOrganisation(by.organisationId())));
    changeOrganisation(by, number, name);
  }

  @Transactional
  public void changeOrganisation(Viewer by, String number, String name) {
    if (!Organisation.isNumber(number)) throw new IllegalArgumentException(number);
    var organisation = new Organisation(by.organisationId(), number, name);
    people.changeOrganisation(organisation);
    write(by, organisation.id(), "administration.journal.organisationChanged", name, number);
  }

  /**
   * Adds and updates the employees of a list, with their units and the units' managers. Those who
   * are not on it stay as they are; who is known here and belongs elsewhere is invited.
   *
   * @return what {@link #takeBack} knows those by who came in; empty when nobody did
   */
  @Transactional
  public Optional<UUID> register(Viewer by, List<RegisterEntry> entries) {
    UUID organisationId = by.organisationId();
    people.lockOrganisation(organisationId);
    Map<String, UUID> units = new HashMap<>();
    people
        .listUnits(organisationId)
        .forEach(unit -> units.put(Written.key(unit.name()), unit.id()));
    Map<String, Employee> known = new HashMap<>();
    listByEmail(organisationId, entries.stream().map(RegisterEntry::email).toList())
        .forEach(employee -> known.put(Written.key(employee.email()), employee));
    List<RoleNews.Change> changes = new ArrayList<>();
    List<Person> administrators = administrators(by);
    List<UUID> begun = new ArrayList<>();
    List<UUID> invited = new ArrayList<>();
    for (RegisterEntry entry : entries) {
      UUID unitId = entry.unit().isEmpty() ? null : unit(organisationId, entry.unit(), units);
      Employee employee = known.get(Written.key(entry.email()));
      if (employee != null) changes.addAll(update(by, employee, entry, unitId));
      else register(by, entry, unitId, changes, begun, invited);
    }
    setManagers(organisationId, entries, units);
    news.tell(organisationId, by.person().name(), changes, administrators);
    int updated = entries.size() - begun.size() - invited.size();
    write(
        by,
        organisationId,
        "administration.journal.registered",
        begun.size(),
        updated,
        invited.size());
    if (begun.isEmpty() && invited.isEmpty()) return Optional.empty();
    UUID registration = Ids.next();
    store.putRegistered(registration, begun, invited);
    return Optional.of(registration);
  }

  /**
   * Those whom a list brought in belong here no more, and who has not answered is invited no more.
   * Units that it made, and what it changed of others, stay. Whoever has signed in since has begun
   * to use it: then nobody is taken out.
   */
  @Transactional
  public void takeBack(Viewer by, UUID registration) {
    people.lockOrganisation(by.organisationId());
    List<Employee> begun = store.listRegistered(registration, by.organisationId());
    List<String> here =
        begun.stream()
            .filter(employee -> people.isConfirmed(employee.personId()))
            .map(Employee::name)
            .toList();
    if (!here.isEmpty()) {
      String some = here.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      throw new Refused("administration.refused.haveSignedIn", here.size(), some);
    }
    List<Person> administrators = administrators(by);
    begun.forEach(employee -> end(by, employee, administrators));
    store.listInvited(registration).forEach(invitation -> invitations.withdraw(by, invitation));
  }

  private UUID unit(UUID organisationId, String name, Map<String, UUID> units) {
    return units.computeIfAbsent(
        Written.key(name), absent -> people.addUnit(organisationId, name).id());
  }

  /** They join at once, or are asked whether they want to. */
  private void register(
      Viewer by,
      RegisterEntry entry,
      @Nullable UUID unitId,
      List<RoleNews.Change> changes,
      List<UUID> begun,
      List<UUID> invited) {
    String language = entry.language().isEmpty() ? "nb" : entry.language();
    Person person = people.addPerson(entry.email(), entry.name(), language);
    if (people.isConfirmed(person.id())) {
      invited.add(invitations.send(by, person, entry.name(), unitId, entry.roles()));
      return;
    }
    UUID id = memberships.begin(person.id(), by.organisationId(), unitId, entry.roles());
    memberships.rename(person.id(), by.organisationId(), entry.name());
    changes.addAll(writeRoles(by, id, person.id(), entry.name(), Set.of(), entry.roles()));
    begun.add(id);
  }

  private List<RoleNews.Change> update(
      Viewer by, Employee employee, RegisterEntry entry, @Nullable UUID unitId) {
    if (!employee.name().equals(entry.name())) {
      memberships.rename(employee.personId(), employee.organisationId(), entry.name());
    }
    if (unitId != null && !unitId.equals(employee.unitId()))
      memberships.move(employee.id(), unitId);
    if (!entry.language().isEmpty()
        && !entry.language().equals(employee.language())
        && keepsName(employee)) {
      people.setLanguage(employee.personId(), entry.language());
    }
    if (employee.roles().containsAll(entry.roles())) return List.of();
    Set<Role> roles = EnumSet.copyOf(entry.roles());
    roles.addAll(employee.roles());
    memberships.setRoles(employee.id(), roles);
    return writeRoles(
        by, employee.id(), employee.personId(), entry.name(), employee.roles(), roles);
  }

  private void setManagers(
      UUID organisationId, List<RegisterEntry> entries, Map<String, UUID> units) {
    Map<UUID, String> managers = new HashMap<>();
    entries.stream()
        .filter(entry -> !entry.managerEmail().isEmpty() && !entry.unit().isEmpty())
        .forEach(
            entry ->
                managers.put(
                    Objects.requireNonNull(units.get(Written.key(entry.unit()))),
                    entry.managerEmail()));
    Map<String, UUID> employees =
        listByEmail(organisationId, managers.values()).stream()
            .collect(Collectors.toMap(e -> Written.key(e.email()), Employee::personId));
    managers.forEach(
        (unitId, email) -> {
          UUID manager = employees.get(Written.key(email));
          if (manager != null) people.setManager(unitId, manager);
        });
  }

  private void write(Viewer by, UUID subject, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), by.organisationId(), subject, event, args)
            .forStaff());
  }

  /**
   * An employee as another system's list tells of them.
   *
   * @param unit the name of their unit, or empty
   * @param managerEmail the address of the unit's manager, or empty when the list doesn't say
   * @param language "nb", "nn", "en", or empty when the list doesn't say
   * @param roles those that they get; none that they have is taken
   */
  public record RegisterEntry(
      String name,
      String email,
      String unit,
      String managerEmail,
      String language,
      Set<Role> roles) {
    public RegisterEntry {
      roles = Set.copyOf(roles);
    }

    public RegisterEntry(
        String name, String email, String unit, String managerEmail, String language) {
      this(name, email, unit, managerEmail, language, Set.of());
    }
  }
}
