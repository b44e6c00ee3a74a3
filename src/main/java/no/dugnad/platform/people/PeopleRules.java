package no.dugnad.platform.people;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with people and organisations. */
@Component
public class PeopleRules {
  private final OrganisationStore organisations;
  private final MembershipStore memberships;

  PeopleRules(OrganisationStore organisations, MembershipStore memberships) {
    this.organisations = organisations;
    this.memberships = memberships;
  }

  /** Everybody who is signed in has a home. */
  public boolean signedIn(Viewer viewer) {
    return viewer.isSignedIn();
  }

  /** An administrator keeps the people and units of the organisation they act for. */
  public boolean administer(Viewer viewer) {
    return viewer.has(Role.ADMINISTRATOR);
  }

  /** An administrator keeps those who belong to the organisation they act for. */
  public boolean administerEmployee(Viewer viewer, UUID membershipId) {
    return memberships
        .findOrganisation(membershipId)
        .filter(organisation -> viewer.has(Role.ADMINISTRATOR, organisation))
        .isPresent();
  }

  /** An administrator keeps the units of the organisation they act for. */
  public boolean administerUnit(Viewer viewer, UUID unitId) {
    return organisations
        .findUnit(unitId)
        .filter(unit -> viewer.has(Role.ADMINISTRATOR, unit.organisationId()))
        .isPresent();
  }
}
