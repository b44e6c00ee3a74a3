package no.dugnad.platform.administration;

import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who keeps an organisation's people and units. */
@Component
public class AdministrationRules {
  private final People people;
  private final EmployeeStore employees;
  private final InvitationStore invitations;

  AdministrationRules(People people, EmployeeStore employees, InvitationStore invitations) {
    this.people = people;
    this.employees = employees;
    this.invitations = invitations;
  }

  /** An administrator keeps the people and units of the organisation they act for. */
  public boolean administer(Viewer viewer) {
    return viewer.has(Role.ADMINISTRATOR);
  }

  /** An administrator keeps those who belong to the organisation they act for. */
  public boolean administerEmployee(Viewer viewer, UUID membershipId) {
    return employees
        .find(membershipId)
        .filter(employee -> viewer.has(Role.ADMINISTRATOR, employee.organisationId()))
        .isPresent();
  }

  /** An administrator keeps the invitations of the organisation they act for. */
  public boolean administerInvitation(Viewer viewer, UUID id) {
    return invitations
        .find(id)
        .filter(invitation -> viewer.has(Role.ADMINISTRATOR, invitation.organisationId()))
        .isPresent();
  }

  /** Who is invited answers, and nobody else. */
  public boolean answer(Viewer viewer, UUID id) {
    return invitations.find(id).filter(i -> viewer.is(i.personId())).isPresent();
  }

  /** An administrator keeps the units of the organisation they act for. */
  public boolean administerUnit(Viewer viewer, UUID unitId) {
    return people
        .findUnit(unitId)
        .filter(unit -> viewer.has(Role.ADMINISTRATOR, unit.organisationId()))
        .isPresent();
  }
}
