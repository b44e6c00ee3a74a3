package no.dugnad.platform.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, units, persons and memberships. */
@Service
public class People {
  private final PeopleStore store;
  private final Clock clock;

  People(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional
  public Organisation addOrganisation(String number, String name) {
    if (!Organisation.isNumber(number)) throw new IllegalArgumentException(number);
    var organisation = new Organisation(Ids.next(), number, name);
    store.insert(organisation, clock.instant());
    return organisation;
  }

  @Transactional
  public Unit addUnit(UUID organisationId, String name) {
    var unit = new Unit(Ids.next(), organisationId, name, null);
    store.insert(unit);
    return unit;
  }

  @Transactional
  public void setManager(UUID unitId, @Nullable UUID managerId) {
    store.setManager(unitId, managerId);
  }

  /** The person with the address, made when there is none: an address is one person. */
  @Transactional
  public Person addPerson(String email, String name, String language) {
    return store
        .findPersonByEmail(email)
        .orElseGet(
            () -> {
              var person = new Person(Ids.next(), email, name, language);
              store.insert(person, clock.instant());
              return person;
            });
  }

  @Transactional
  public void addMembership(
      UUID personId, UUID organisationId, @Nullable UUID unitId, Set<Role> roles) {
    UUID id = Ids.next();
    store.insertMembership(id, personId, organisationId, unitId);
    store.setRoles(id, roles);
  }

  @Transactional
  public void setLanguage(UUID personId, String language) {
    store.setLanguage(personId, language);
  }

  @Transactional
  public void rename(UUID personId, String name) {
    store.rename(personId, name);
  }

  public Optional<Organisation> findOrganisation(String number) {
    return store.findOrganisation(number);
  }

  public Person getPerson(UUID id) {
    return store.findPerson(id).orElseThrow(() -> new NotFound("person", id));
  }

  public Optional<Person> findPerson(UUID id) {
    return store.findPerson(id);
  }

  public Optional<Person> findPersonByEmail(String email) {
    return store.findPersonByEmail(email);
  }

  /** The persons by id, in one query. */
  public Map<UUID, Person> listPersons(Collection<UUID> ids) {
    return store.listPersons(ids).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  public List<Person> listPersons(UUID organisationId, Role role) {
    return store.listPersons(organisationId, role);
  }

  /** Whether the installation is new: nobody has made an organisation. */
  public boolean isEmpty() {
    return store.hasNoOrganisation();
  }

  public Organisation getOrganisation(UUID id) {
    return store.findOrganisation(id).orElseThrow(() -> new NotFound("organisation", id));
  }

  public List<Unit> listUnits(UUID organisationId) {
    return store.listUnits(organisationId);
  }

  public Optional<Unit> findUnit(UUID id) {
    return store.findUnit(id);
  }
}
