package no.dugnad.platform.people;

import java.util.UUID;
import no.dugnad.platform.administration.EmployeeStore;
import org.springframework.stereotype.Component;

/** Who may do what with people and organisations. */
@Component
public class PeopleRules {
  private final PeopleStore people;
  private final EmployeeStore employees;

  PeopleRules(PeopleStore people, EmployeeStore employees) {
    this.people = people;
    this.employees = employees;
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
    return employees
        .find(membershipId)
        .filter(employee -> viewer.has(Role.ADMINISTRATOR, employee.organisationId()))
        .isPresent();
  }

  /** An administrator keeps the units of the organisation they act for. */
  public boolean administerUnit(Viewer viewer, UUID unitId) {
    return people
        .findUnit(unitId)
        .filter(unit -> viewer.has(Role.ADMINISTRATOR, unit.organisationId()))
        .isPresent();
  }
}
