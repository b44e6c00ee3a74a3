package no.dugnad.platform.administration.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.administration.Employee;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.administration.StaffedUnit;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The units of an organisation with their managers, and the organisation itself. */
@Controller
class UnitController {

  private final Employees employees;
  private final People people;
  private final Journal journal;

  UnitController(Employees employees, People people, Journal journal) {
    this.employees = employees;
    this.people = people;
    this.journal = journal;
  }

  @GetMapping("/people/units")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView list(Viewer viewer) {
    return list(viewer, Input.empty());
  }

  @PostMapping("/people/units")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    String name = name(viewer, input, Optional.empty());
    Optional<Employee> manager = manager(viewer, input);
    if (!input.hasProblems()) add(viewer, name, manager, input);
    if (input.hasProblems()) return rejected(list(viewer, input));
    Notice.say(redirect, "administration.notice.unitAdded", name);
    return new ModelAndView("redirect:/people/units");
  }

  private void add(Viewer viewer, String name, Optional<Employee> manager, Input input) {
    try {
      employees.addUnit(viewer, name, manager.map(Employee::personId).orElse(null));
    } catch (Refused refused) {
      input.reject("name", refused.key());
    }
  }

  @GetMapping("/people/units/{id}")
  @PreAuthorize("@administrationRules.administerUnit(#viewer, #id)")
  ModelAndView unit(@PathVariable UUID id, Viewer viewer) {
    StaffedUnit unit = get(viewer, id);
    return unit(unit, stored(unit));
  }

  private static Input stored(StaffedUnit unit) {
    return Input.of(Map.of("name", unit.name(), "manager", unit.managerEmail()));
  }

  @PostMapping("/people/units/{id}")
  @PreAuthorize("@administrationRules.administerUnit(#viewer, #id)")
  ModelAndView change(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    StaffedUnit unit = get(viewer, id);
    String name = name(viewer, input, Optional.of(id));
    Optional<Employee> manager = manager(viewer, input);
    if (input.hasProblems()) return rejected(unit(unit, input));
    try {
      UUID managerId = manager.map(Employee::personId).orElse(null);
      employees.changeUnit(viewer, id, name, managerId, input.revision());
    } catch (Refused refused) {
      StaffedUnit now = get(viewer, id);
      if (!refused.isClash()) input.reject("name", refused.key());
      if (!refused.isClash() || input.clash(stored(now))) return rejected(unit(now, input));
    }
    Notice.say(redirect, "administration.notice.changed");
    return new ModelAndView("redirect:/people/units");
  }

  @GetMapping("/people/organisation")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView organisation(Viewer viewer) {
    return organisation(viewer, stored(people.getOrganisation(viewer.organisationId())));
  }

  private static Input stored(Organisation organisation) {
    return Input.of(Map.of("number", organisation.number(), "name", organisation.name()));
  }

  @PostMapping("/people/organisation")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView changeOrganisation(Viewer viewer, Input input, RedirectAttributes redirect) {
    String name = input.line("name", Organisation.MAX_NAME);
    String number = Blanks.without(input.raw("number"));
    if (!Organisation.isNumber(number)) {
      input.reject("number", "people.problem.organisationNumber");
    } else if (people
        .findOrganisation(number)
        .filter(other -> !other.id().equals(viewer.organisationId()))
        .isPresent()) {
      input.reject("number", "people.problem.organisationNumberTaken");
    }
    if (input.hasProblems()) return rejected(organisation(viewer, input));
    try {
      employees.changeOrganisation(viewer, number, name, input.revision());
    } catch (Refused refused) {
      if (!refused.isClash()) input.reject("number", refused.key());
      if (!refused.isClash()
          || input.clash(stored(people.getOrganisation(viewer.organisationId())))) {
        return rejected(organisation(viewer, input));
      }
    }
    Notice.say(redirect, "administration.notice.changed");
    return new ModelAndView("redirect:/people/organisation");
  }

  private ModelAndView list(Viewer viewer, Input input) {
    return new ModelAndView("platform/administration/units")
        .addObject("units", employees.listUnits(viewer.organisationId()))
        .addObject("input", input);
  }

  private ModelAndView unit(StaffedUnit unit, Input input) {
    return new ModelAndView("platform/administration/unit")
        .addObject("unit", unit)
        .addObject("input", input)
        .addObject("entries", journal.list(unit.id(), Audience.STAFF));
  }

  private ModelAndView organisation(Viewer viewer, Input input) {
    return new ModelAndView("platform/administration/organisation")
        .addObject("input", input)
        .addObject(
            "revision",
            input.revision(Revision.of(people.getOrganisation(viewer.organisationId()))))
        .addObject("entries", journal.list(viewer.organisationId(), Audience.STAFF));
  }

  private static ModelAndView rejected(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private StaffedUnit get(Viewer viewer, UUID id) {
    return employees.listUnits(viewer.organisationId()).stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("unit", id));
  }

  /** A name that no other unit of the organisation has. */
  private String name(Viewer viewer, Input input, Optional<UUID> itself) {
    String name = input.line("name", Unit.MAX_NAME);
    if (employees.isUnit(viewer.organisationId(), name, itself))
      input.reject("name", "administration.problem.unitTaken");
    return name;
  }

  private Optional<Employee> manager(Viewer viewer, Input input) {
    Optional<String> email = input.optionalEmail("manager");
    if (email.isEmpty()) return Optional.empty();
    Optional<Employee> manager = employees.findByEmail(viewer.organisationId(), email.get());
    if (manager.isEmpty()) input.reject("manager", "administration.problem.manager");
    return manager;
  }
}
