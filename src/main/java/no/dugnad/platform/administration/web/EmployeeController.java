package no.dugnad.platform.administration.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import no.dugnad.platform.administration.AddressChange;
import no.dugnad.platform.administration.AddressChanges;
import no.dugnad.platform.administration.Employee;
import no.dugnad.platform.administration.EmployeeSearch;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.administration.Invitations;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Option;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The employees of an organisation: finding, adding, changing, ending. */
@Controller
class EmployeeController {
  private static final int PAGE = 50;
  private static final int LONGEST_SEARCH = 100;

  private final Employees employees;
  private final Invitations invitations;
  private final AddressChanges addresses;
  private final Journal journal;
  private final FreshSignIn freshSignIn;
  private final Pages pages;

  EmployeeController(
      Employees employees,
      Invitations invitations,
      AddressChanges addresses,
      Journal journal,
      FreshSignIn freshSignIn,
      Pages pages) {
    this.pages = pages;
    this.employees = employees;
    this.invitations = invitations;
    this.addresses = addresses;
    this.journal = journal;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/people")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView list(Viewer viewer, Input input) {
    var search =
        new EmployeeSearch(
            viewer.organisationId(),
            input.optionalLine("q", LONGEST_SEARCH),
            input.optionalId("unit"),
            role(input));
    Pager pager = Pager.of(input, PAGE, employees.count(search));
    return new ModelAndView("platform/administration/people")
        .addObject("input", input)
        .addObject("employees", employees.list(search, pager.offset(), pager.size()))
        .addObject("pager", pager)
        .addObject("invitations", invitations.listOurs(viewer))
        .addObject("units", units(viewer));
  }

  @GetMapping("/people/new")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView form(Viewer viewer) {
    return form(viewer, Input.of(Map.of("language", "nb")));
  }

  @PostMapping("/people")
  @PreAuthorize("@administrationRules.administer(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    String name = input.line("name", Person.MAX_NAME);
    String email = input.email("email");
    if (employees.findByEmail(viewer.organisationId(), email).isPresent()) {
      input.reject("email", "administration.refused.alreadyEmployee");
    }
    String language = language(input);
    UUID unitId = unit(viewer, input);
    Set<Role> roles = roles(input);
    if (input.hasProblems()) return rejected(form(viewer, input));
    if (!roles.isEmpty()) freshSignIn.require();
    Optional<UUID> id = employees.add(viewer, name, email, language, unitId, roles);
    if (id.isEmpty()) {
      Notice.say(redirect, "administration.notice.invited", email);
      return new ModelAndView("redirect:/people");
    }
    Notice.say(redirect, "administration.notice.added", name);
    return new ModelAndView("redirect:/people/" + id.get());
  }

  @GetMapping("/people/{id}")
  @PreAuthorize("@administrationRules.administerEmployee(#viewer, #id)")
  ModelAndView employee(@PathVariable UUID id, Viewer viewer) {
    Employee employee = employees.get(id);
    return employee(employee, viewer, place(employee), identity(employee));
  }

  @PostMapping("/people/{id}")
  @PreAuthorize("@administrationRules.administerEmployee(#viewer, #id)")
  ModelAndView change(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Employee employee = employees.get(id);
    UUID unitId = unit(viewer, input);
    Set<Role> roles = roles(input);
    if (input.hasProblems()) {
      return rejected(employee(employee, viewer, input, identity(employee)));
    }
    if (!roles.equals(employee.roles())) freshSignIn.require();
    try {
      employees.change(viewer, id, unitId, roles, input.revision());
    } catch (Refused refused) {
      Employee now = employees.get(id);
      if (!refused.isClash()) input.reject("roles", refused.key(), refused.args());
      if (!refused.isClash() || input.clash(place(now), shown(now, viewer))) {
        return rejected(employee(now, viewer, input, identity(now)));
      }
    }
    Notice.say(redirect, "administration.notice.changed");
    return new ModelAndView("redirect:/people/" + id);
  }

  @PostMapping("/people/{id}/identity")
  @PreAuthorize("@administrationRules.administerEmployee(#viewer, #id)")
  ModelAndView mend(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    Employee before = employees.get(id);
    String name = input.line("name", Person.MAX_NAME);
    String email = input.email("email");
    if (!name.equals(before.name()) && !employees.keepsName(before)) {
      input.reject("name", "administration.refused.namedElsewhere");
    }
    try {
      if (!input.hasProblems()) {
        if (!email.equals(before.email())) freshSignIn.require();
        employees
            .mend(viewer, id, name, email, input.revision())
            .ifPresentOrElse(
                due -> Notice.say(redirect, "administration.notice.addressDue", email, due),
                () -> Notice.say(redirect, "administration.notice.changed"));
        return new ModelAndView("redirect:/people/" + id);
      }
    } catch (Refused refused) {
      if (refused.isClash()) input.clash(identity(employees.get(id)));
      else input.reject("email", refused.key(), refused.args());
    }
    Employee employee = employees.get(id);
    return rejected(employee(employee, viewer, place(employee), input));
  }

  @PostMapping("/people/{id}/identity/withdrawal")
  @PreAuthorize("@administrationRules.administerEmployee(#viewer, #id)")
  String withdrawAddress(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    waiting(employees.get(id)).ifPresent(change -> addresses.withdraw(change.personId()));
    Notice.say(redirect, "administration.notice.addressStopped");
    return "redirect:/people/" + id;
  }

  @PostMapping("/people/{id}/ending")
  @PreAuthorize("@administrationRules.administerEmployee(#viewer, #id)")
  ModelAndView end(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
    Employee employee = employees.get(id);
    try {
      employees.end(viewer, id);
    } catch (Refused refused) {
      Input place = place(employee);
      place.reject("roles", refused.key(), refused.args());
      return rejected(employee(employee, viewer, place, identity(employee)));
    }
    Notice.say(redirect, "administration.notice.ended", employee.name());
    return new ModelAndView("redirect:/people");
  }

  private ModelAndView form(Viewer viewer, Input input) {
    return new ModelAndView("platform/administration/person-new")
        .addObject("input", input)
        .addObject("units", units(viewer));
  }

  private ModelAndView employee(Employee employee, Viewer viewer, Input place, Input identity) {
    return new ModelAndView("platform/administration/person")
        .addObject("employee", employee)
        .addObject("input", place)
        .addObject("identity", identity)
        .addObject("units", units(viewer))
        .addObject("waiting", waiting(employee))
        .addObject("entries", journal.list(employee.id(), Audience.STAFF));
  }

  /** The change of address that this organisation has asked for; what they ask for is theirs. */
  private Optional<AddressChange> waiting(Employee employee) {
    return addresses
        .find(employee.personId())
        .filter(change -> employee.organisationId().equals(change.organisationId()));
  }

  private static Input place(Employee employee) {
    UUID unitId = employee.unitId();
    return Input.ofMany(
        Map.of(
            "unit",
            unitId == null ? List.of() : List.of(unitId.toString()),
            "roles",
            employee.roles().stream().map(Role::name).toList()));
  }

  /** How the value of a field is read, where what is stored is a code. */
  private BinaryOperator<String> shown(Employee employee, Viewer viewer) {
    Ui ui = pages.ui(viewer.language());
    return (field, value) ->
        field.equals("unit") ? employee.unit() : ui.t("people", Role.valueOf(value));
  }

  private static Input identity(Employee employee) {
    return Input.of(Map.of("name", employee.name(), "email", employee.email()));
  }

  private static ModelAndView rejected(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private @Nullable UUID unit(Viewer viewer, Input input) {
    Optional<UUID> unit = input.optionalId("unit");
    boolean known =
        unit.isEmpty()
            || units(viewer).stream().anyMatch(o -> o.value().equals(unit.get().toString()));
    if (!known) input.reject("unit", "ui.problem.choice");
    return unit.orElse(null);
  }

  private List<Option> units(Viewer viewer) {
    return employees.listUnits(viewer.organisationId()).stream()
        .map(unit -> new Option(unit.id().toString(), unit.name()))
        .toList();
  }

  private static String language(Input input) {
    String language = input.raw("language");
    if (!List.of("nb", "nn", "en").contains(language))
      input.reject("language", "ui.problem.choice");
    return language;
  }

  private static Set<Role> roles(Input input) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(input.choices("roles", Role.class));
    return roles;
  }

  private static Optional<Role> role(Input input) {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> role.name().equals(input.raw("role")))
        .findFirst();
  }
}
