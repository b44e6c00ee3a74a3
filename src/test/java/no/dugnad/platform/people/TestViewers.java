package no.dugnad.platform.people;

import java.util.List;
import java.util.UUID;

/** Makes {@link Viewer}s without a request, for tests of use cases. */
public final class TestViewers {
  private final PeopleStore store;

  TestViewers(PeopleStore store) {
    this.store = store;
  }

  /** The person, acting for the organisation if they belong to it. */
  public Viewer of(UUID personId, UUID organisationId) {
    List<Membership> memberships = store.listMemberships(personId);
    Membership acting =
        memberships.stream()
            .filter(membership -> membership.organisationId().equals(organisationId))
            .findFirst()
            .orElse(null);
    return Viewer.of(store.findPerson(personId).orElseThrow(), acting, memberships);
  }
}
