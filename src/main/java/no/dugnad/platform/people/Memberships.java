package no.dugnad.platform.people;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to an organisation, in which unit and as what. */
@Service
public class Memberships {
  private final MembershipStore store;
  private final OrganisationStore organisations;
  private final PersonStore persons;
  private final Clock clock;

  Memberships(
      MembershipStore store, OrganisationStore organisations, PersonStore persons, Clock clock) {
    this.store = store;
    this.organisations = organisations;
    this.persons = persons;
    this.clock = clock;
  }

  /** A new membership, or the one that ended, begun again. */
  @Transactional
  public UUID begin(UUID personId, UUID organisationId, @Nullable UUID unitId, Set<Role> roles) {
    UUID id = store.begin(Ids.next(), personId, organisationId, unitId);
    store.setRoles(id, roles);
    return id;
  }

  @Transactional
  public void move(UUID membershipId, @Nullable UUID unitId) {
    store.move(membershipId, unitId);
  }

  @Transactional
  public void setRoles(UUID membershipId, Set<Role> roles) {
    store.setRoles(membershipId, roles);
  }

  /** They belong to the organisation no more, and lead no unit of it. */
  @Transactional
  public void end(UUID membershipId, UUID personId, UUID organisationId) {
    store.end(membershipId, clock.instant());
    organisations.withdrawManager(organisationId, personId);
  }

  /** The membership of the person in the organisation, if it has not ended. */
  public Optional<UUID> find(UUID personId, UUID organisationId) {
    return store.find(personId, organisationId);
  }

  public int countAdministrators(UUID organisationId) {
    return store.countAdministrators(organisationId);
  }

  /** Whether their name is this organisation's to mend: the one they came to first keeps it. */
  public boolean keepsName(UUID personId, UUID organisationId) {
    return store.keepsName(personId, organisationId);
  }

  public boolean belongsElsewhere(UUID personId, UUID organisationId) {
    return store.belongsElsewhere(personId, organisationId);
  }

  /** Renames one whose name this organisation keeps; others keep the name that they have. */
  @Transactional
  public void rename(UUID personId, UUID organisationId, String name) {
    persons.renameOwn(personId, organisationId, name);
  }
}
