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
import no.dugnad.platform.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, units, persons and memberships. */
@Service
public class People {
  private final OrganisationStore organisations;
  private final PersonStore persons;
  private final MembershipStore memberships;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      OrganisationStore organisations,
      PersonStore persons,
      MembershipStore memberships,
      ApplicationEventPublisher events,
      Clock clock) {
    this.organisations = organisations;
    this.persons = persons;
    this.memberships = memberships;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Organisation addOrganisation(String number, String name) {
    if (!Organisation.isNumber(number)) throw new IllegalArgumentException(number);
    var organisation = new Organisation(Ids.next(), number, name);
    organisations.insert(organisation, clock.instant());
    return organisation;
  }

  /** Two who change the people of an organisation do it one after the other. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lockOrganisation(UUID organisationId) {
    organisations.lock(organisationId);
  }

  /** Who asks before finds its number free, and another organisation may take it meanwhile. */
  @Transactional
  public void changeOrganisation(Organisation organisation) {
    Organisation before = getOrganisation(organisation.id());
    try {
      organisations.update(organisation);
    } catch (DuplicateKeyException e) {
      throw new Refused("people.problem.organisationNumberTaken");
    }
    if (!before.name().equals(organisation.name()))
      events.publishEvent(new OrganisationRenamed(organisation.id()));
  }

  @Transactional
  public Unit addUnit(UUID organisationId, String name) {
    var unit = new Unit(Ids.next(), organisationId, name, null);
    organisations.insert(unit);
    return unit;
  }

  @Transactional
  public void renameUnit(UUID unitId, String name) {
    organisations.renameUnit(unitId, name);
  }

  @Transactional
  public void setManager(UUID unitId, @Nullable UUID managerId) {
    organisations.setManager(unitId, managerId);
  }

  /** The person with the address, made when there is none: an address is one person. */
  @Transactional
  public Person addPerson(String email, String name, String language) {
    return persons
        .findPersonByEmail(email)
        .orElseGet(
            () -> {
              var person = new Person(Ids.next(), email, name, language);
              persons.insert(person, clock.instant());
              return persons.findPersonByEmail(email).orElseThrow();
            });
  }

  @Transactional
  public void addMembership(
      UUID personId, UUID organisationId, @Nullable UUID unitId, Set<Role> roles) {
    UUID id = Ids.next();
    memberships.insert(id, personId, organisationId, unitId);
    memberships.setRoles(id, roles);
  }

  @Transactional
  public void setLanguage(UUID personId, String language) {
    persons.setLanguage(personId, language);
  }

  /** Somebody has signed in by a mail to the address: it is theirs. */
  @Transactional
  public void confirmAddress(UUID personId) {
    persons.confirmAddress(personId, clock.instant());
  }

  /** Whether the person is known here: has signed in by a mail to their address. */
  public boolean isConfirmed(UUID personId) {
    return persons.isConfirmed(personId);
  }

  @Transactional
  public void rename(UUID personId, String name) {
    persons.rename(personId, name);
  }

  /** From now on they sign in with the new address, unless somebody has got it meanwhile. */
  @Transactional
  public void readdress(UUID personId, String email) {
    try {
      persons.readdress(personId, email);
    } catch (DuplicateKeyException e) {
      throw new Refused("people.problem.addressTaken");
    }
  }

  /**
   * From now on they are called by their role and can't be written to, and the address is free for
   * whoever has it. What they were called is opened by {@link #getRestrictedName} alone.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID personId, String calledBy) {
    persons.forget(personId, calledBy, clock.instant());
  }

  /** Somebody to whom what can't be known to be anybody's is given over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID addNameless(String calledBy) {
    // Not one that tells when it was made: then it would tell whose it was.
    UUID id = UUID.randomUUID();
    persons.insertNameless(id, calledBy);
    return id;
  }

  /** What somebody who is forgotten was called: for who has said why, in the journal. */
  public RestrictedName getRestrictedName(UUID personId) {
    return persons
        .findRestricted(personId)
        .orElseThrow(() -> new NotFound("restricted name", personId));
  }

  public Optional<Organisation> findOrganisation(String number) {
    return organisations.findOrganisation(number);
  }

  public Person getPerson(UUID id) {
    return persons.findPerson(id).orElseThrow(() -> new NotFound("person", id));
  }

  public Optional<Person> findPerson(UUID id) {
    return persons.findPerson(id);
  }

  public Optional<Person> findPersonByEmail(String email) {
    return persons.findPersonByEmail(email);
  }

  /** The persons by id, in one query. */
  public Map<UUID, Person> listPersons(Collection<UUID> ids) {
    return persons.listPersons(ids).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** These are read for the page already: what tells of them by id asks for no names of theirs. */
  public void know(Collection<Person> read) {
    read.forEach(PersonNames::know);
  }

  public List<Person> listPersons(UUID organisationId, Role role) {
    return persons.listPersons(organisationId, role);
  }

  /** Whether the installation is new: nobody has made an organisation. */
  public boolean isEmpty() {
    return organisations.hasNoOrganisation();
  }

  /** The one that the installation began with. */
  public UUID getFirstOrganisation() {
    return organisations.getFirst();
  }

  public Organisation getOrganisation(UUID id) {
    return organisations.findOrganisation(id).orElseThrow(() -> new NotFound("organisation", id));
  }

  public List<Unit> listUnits(UUID organisationId) {
    return organisations.listUnits(organisationId);
  }

  public Optional<Unit> findUnit(UUID id) {
    return organisations.findUnit(id);
  }
}
