package no.dugnad.platform.administration;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the people, units and roles of their organisation. */
@Service
public class Employees {
  private final EmployeeStore store;
  private final People people;
  private final Memberships memberships;
  private final Journal journal;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Employees(
      EmployeeStore store,
      People people,
      Memberships memberships,
      Journal journal,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.journal = journal;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  /** By name, in the order of the Norwegian alphabet. */
  public List<Employee> list(EmployeeSearch search, int offset, int limit) {
    return store.list(search, offset, limit);
  }

  public int count(EmployeeSearch search) {
    return store.count(search);
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

  public List<StaffedUnit> listUnits(UUID organisationId) {
    return store.listUnits(organisationId);
  }

  /** Makes somebody an employee and welcomes them; one who was so before is so again. */
  @Transactional
  public UUID add(
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
    UUID id = memberships.begin(person.id(), organisationId, unitId, roles);
    write(by, id, "administration.journal.added", person.id());
    roles.forEach(role -> write(by, id, "administration.journal.given." + role, person.id()));
    post.send(
        Mail.to(person.email(), person.locale())
            .subject("administration.mail.welcome.subject")
            .line("administration.mail.welcome.line", by.membership().organisation())
            .link("/sign-in", "administration.mail.welcome.link"));
    return id;
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
    memberships.setRoles(membershipId, roles);
    for (Role role : EnumSet.allOf(Role.class)) {
      if (roles.contains(role) == before.roles().contains(role)) continue;
      String what = roles.contains(role) ? "given." : "taken.";
      write(by, membershipId, "administration.journal." + what + role, before.personId());
    }
  }

  /** As the next, refused when another has changed it since the viewer saw it. */
  @Transactional
  public void mend(Viewer by, UUID membershipId, String name, String email, Revision seen) {
    people.lockOrganisation(by.organisationId());
    seen.requireSame(get(membershipId).identity());
    mend(by, membershipId, name, email);
  }

  /**
   * Mends a name or an address. The address is what one signs in with: both the old and the new are
   * told, so that nobody loses their sign-in unknowingly.
   */
  @Transactional
  public void mend(Viewer by, UUID membershipId, String name, String email) {
    people.lockOrganisation(by.organisationId());
    Employee before = get(membershipId);
    if (memberships.belongsElsewhere(before.personId(), before.organisationId()))
      throw new Refused("administration.refused.belongsElsewhere");
    if (!before.name().equals(name)) {
      people.rename(before.personId(), name);
      write(by, membershipId, "administration.journal.renamed", before.personId());
    }
    if (!before.email().equals(email)) readdress(by, before, name, email);
  }

  private void readdress(Viewer by, Employee before, String name, String email) {
    if (people
        .findPersonByEmail(email)
        .filter(other -> !other.id().equals(before.personId()))
        .isPresent()) {
      throw new Refused("administration.refused.addressTaken");
    }
    people.readdress(before.personId(), email);
    write(by, before.id(), "administration.journal.readdressed", before.personId());
    for (String address : List.of(before.email(), email)) {
      post.send(
          Mail.to(address, Locale.of(before.language()))
              .subject("administration.mail.readdressed.subject")
              .line("administration.mail.readdressed.line", before.email(), email)
              .line("administration.mail.readdressed.by", by.membership().organisation())
              .link("/sign-in", "administration.mail.welcome.link"));
    }
    if (!before.personId().equals(by.personId())) {
      events.publishEvent(new AddressChanged(before.personId()));
    }
  }

  /** They belong here no more, from their next click on. */
  @Transactional
  public void end(Viewer by, UUID membershipId) {
    people.lockOrganisation(by.organisationId());
    Employee employee = get(membershipId);
    keepAnAdministrator(employee);
    memberships.end(membershipId, employee.personId(), employee.organisationId());
    write(by, membershipId, "administration.journal.ended", employee.personId());
  }

  private void keepAnAdministrator(Employee leaving) {
    if (leaving.roles().contains(Role.ADMINISTRATOR)
        && memberships.countAdministrators(leaving.organisationId()) == 1) {
      throw new Refused("administration.refused.lastAdministrator");
    }
  }

  @Transactional
  public UUID addUnit(Viewer by, String name, @Nullable UUID managerId) {
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
    changeUnit(by, unitId, name, managerId);
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
   * are not on it stay as they are.
   */
  @Transactional
  public void register(Viewer by, List<RegisterEntry> entries) {
    UUID organisationId = by.organisationId();
    people.lockOrganisation(organisationId);
    Map<String, UUID> units = new HashMap<>();
    people.listUnits(organisationId).forEach(unit -> units.put(key(unit.name()), unit.id()));
    Map<String, Employee> known = new HashMap<>();
    listByEmail(organisationId, entries.stream().map(RegisterEntry::email).toList())
        .forEach(employee -> known.put(key(employee.email()), employee));
    int added = 0;
    for (RegisterEntry entry : entries) {
      UUID unitId = entry.unit().isEmpty() ? null : unit(organisationId, entry.unit(), units);
      Employee employee = known.get(key(entry.email()));
      if (employee == null) {
        register(organisationId, entry, unitId);
        added++;
      } else {
        update(employee, entry, unitId);
      }
    }
    setManagers(entries, units);
    write(by, organisationId, "administration.journal.registered", added, entries.size() - added);
  }

  private UUID unit(UUID organisationId, String name, Map<String, UUID> units) {
    return units.computeIfAbsent(key(name), absent -> people.addUnit(organisationId, name).id());
  }

  private void register(UUID organisationId, RegisterEntry entry, @Nullable UUID unitId) {
    String language = entry.language().isEmpty() ? "nb" : entry.language();
    Person person = people.addPerson(entry.email(), entry.name(), language);
    memberships.begin(person.id(), organisationId, unitId, Set.of());
  }

  private void update(Employee employee, RegisterEntry entry, @Nullable UUID unitId) {
    if (!employee.name().equals(entry.name())) {
      memberships.rename(employee.personId(), employee.organisationId(), entry.name());
    }
    if (unitId != null && !unitId.equals(employee.unitId()))
      memberships.move(employee.id(), unitId);
    if (!entry.language().isEmpty() && !entry.language().equals(employee.language())) {
      people.setLanguage(employee.personId(), entry.language());
    }
  }

  private void setManagers(List<RegisterEntry> entries, Map<String, UUID> units) {
    Map<UUID, String> managers = new HashMap<>();
    entries.stream()
        .filter(entry -> !entry.managerEmail().isEmpty() && !entry.unit().isEmpty())
        .forEach(
            entry ->
                managers.put(
                    Objects.requireNonNull(units.get(key(entry.unit()))), entry.managerEmail()));
    managers.forEach(
        (unitId, email) ->
            people.findPersonByEmail(email).ifPresent(p -> people.setManager(unitId, p.id())));
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private void write(Viewer by, UUID subject, String event, Object... args) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), by.organisationId(), subject, event, args)
            .forStaff());
  }
}
