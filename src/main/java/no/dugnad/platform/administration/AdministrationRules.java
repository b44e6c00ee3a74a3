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

  AdministrationRules(People people, EmployeeStore employees) {
    this.people = people;
    this.employees = employees;
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
