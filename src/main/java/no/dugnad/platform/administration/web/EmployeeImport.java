package no.dugnad.platform.administration.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.platform.administration.AdministrationRules;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.administration.Employees.RegisterEntry;
import no.dugnad.platform.administration.StaffedUnit;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Written;
import org.springframework.stereotype.Component;

/** A list of employees with their units and managers, as a personnel system gives it. */
@Component
class EmployeeImport implements ImportKind {
  private static final Set<String> LANGUAGES = Set.of("", "nb", "nn", "en");

  private final Employees employees;
  private final AdministrationRules rules;

  EmployeeImport(Employees employees, AdministrationRules rules) {
    this.employees = employees;
    this.rules = rules;
  }

  @Override
  public String name() {
    return "employees";
  }

  @Override
  public String label() {
    return "administration.import";
  }

  @Override
  public boolean allows(Viewer viewer) {
    return rules.administer(viewer);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required("name", "administration.name", "Navn", "Namn", "Name", "Ansatt", "Tilsett"),
        Column.required(
            "email",
            "administration.email",
            "E-post",
            "E-postadresse",
            "E-postadressa",
            "Email",
            "E-mail",
            "Mail"),
        Column.optional(
            "unit", "administration.unit", "Enhet", "Eining", "Unit", "Avdeling", "Department"),
        Column.optional(
            "manager",
            "administration.managerEmail",
            "Leder",
            "Leiar",
            "Manager",
            "Nærmeste leder",
            "Næraste leiar",
            "Leders e-post",
            "Leiars e-post",
            "E-post til leder",
            "E-post til leiar",
            "Manager's e-mail"),
        Column.optional("language", "administration.language", "Språk", "Målform", "Language"));
  }

  @Override
  public List<Fault> check(ImportSheet sheet, Viewer viewer) {
    List<Fault> faults = new ArrayList<>();
    Map<String, ImportRow> byEmail = new HashMap<>();
    for (ImportRow row : sheet.rows()) checkRow(row, byEmail, faults);
    checkManagers(sheet, byEmail, viewer, faults);
    noteNewUnits(sheet, viewer, faults);
    return faults;
  }

  private static void checkRow(ImportRow row, Map<String, ImportRow> byEmail, List<Fault> faults) {
    if (row.isBlank("name")) faults.add(Fault.in(row, "administration.fault.name"));
    if (row.text("name").length() > Person.MAX_NAME || row.text("unit").length() > Unit.MAX_NAME) {
      faults.add(Fault.in(row, "administration.fault.long", Person.MAX_NAME));
    }
    if (!EmailAddress.isOne(row.text("email"))) {
      faults.add(Fault.in(row, "administration.fault.email", row.text("email")));
    } else {
      ImportRow first = byEmail.putIfAbsent(key(row.text("email")), row);
      if (first != null) {
        faults.add(Fault.in(row, "administration.fault.twice", row.text("email"), first.number()));
      }
    }
    if (!LANGUAGES.contains(language(row))) {
      faults.add(Fault.in(row, "administration.fault.language", row.text("language")));
    }
    if (!row.isBlank("manager") && row.isBlank("unit")) {
      faults.add(Fault.in(row, "administration.fault.managerWithoutUnit"));
    }
  }

  private void checkManagers(
      ImportSheet sheet, Map<String, ImportRow> byEmail, Viewer viewer, List<Fault> faults) {
    Set<String> managers =
        sheet.rows().stream()
            .map(row -> key(row.text("manager")))
            .filter(email -> !email.isEmpty())
            .collect(Collectors.toSet());
    Set<String> known = new HashSet<>(byEmail.keySet());
    employees
        .listByEmail(viewer.organisationId(), managers)
        .forEach(employee -> known.add(key(employee.email())));
    Map<String, ImportRow> managerOfUnit = new HashMap<>();
    for (ImportRow row : sheet.rows()) {
      String manager = key(row.text("manager"));
      if (manager.isEmpty()) continue;
      if (!known.contains(manager)) {
        faults.add(Fault.in(row, "administration.fault.unknownManager", row.text("manager")));
      }
      ImportRow first = managerOfUnit.putIfAbsent(key(row.text("unit")), row);
      if (first != null && !key(first.text("manager")).equals(manager)) {
        faults.add(
            Fault.in(row, "administration.fault.twoManagers", row.text("unit"), first.number()));
      }
    }
    checkCircles(sheet, byEmail, managerOfUnit, faults);
  }

  /** Who leads their own unit is at the top of it; any other way back to oneself is a circle. */
  private static void checkCircles(
      ImportSheet sheet,
      Map<String, ImportRow> byEmail,
      Map<String, ImportRow> managerOfUnit,
      List<Fault> faults) {
    Set<String> done = new HashSet<>();
    Set<String> circles = new HashSet<>();
    for (String start : byEmail.keySet()) {
      // Those above one who has been looked at have been looked at: each is passed once in all.
      Set<String> path = new LinkedHashSet<>();
      Optional<String> above = Optional.of(start);
      while (above.isPresent() && done.add(above.get())) {
        path.add(above.get());
        above =
            Optional.ofNullable(byEmail.get(above.get()))
                .flatMap(next -> managerOf(next, managerOfUnit));
      }
      above
          .filter(path::contains)
          .ifPresent(back -> path.stream().dropWhile(p -> !p.equals(back)).forEach(circles::add));
    }
    for (ImportRow row : sheet.rows()) {
      if (circles.contains(key(row.text("email"))))
        faults.add(Fault.in(row, "administration.fault.circle", row.text("name")));
    }
  }

  private static Optional<String> managerOf(ImportRow row, Map<String, ImportRow> managerOfUnit) {
    return Optional.ofNullable(managerOfUnit.get(key(row.text("unit"))))
        .filter(leading -> !row.isBlank("unit"))
        .map(leading -> key(leading.text("manager")))
        .filter(manager -> !manager.equals(key(row.text("email"))));
  }

  private void noteNewUnits(ImportSheet sheet, Viewer viewer, List<Fault> faults) {
    Set<String> known =
        employees.listUnits(viewer.organisationId()).stream()
            .map(StaffedUnit::name)
            .map(EmployeeImport::key)
            .collect(Collectors.toSet());
    for (ImportRow row : sheet.rows()) {
      if (!row.isBlank("unit") && known.add(key(row.text("unit")))) {
        faults.add(Fault.note(row, "administration.fault.newUnit", row.text("unit")));
      }
    }
  }

  @Override
  public String apply(ImportSheet sheet, Viewer viewer) {
    employees.register(
        viewer,
        sheet.rows().stream()
            .map(
                row ->
                    new RegisterEntry(
                        row.text("name"),
                        row.text("email"),
                        row.text("unit"),
                        row.text("manager"),
                        language(row)))
            .toList());
    return "/people";
  }

  /** The language's code, also where the list says it in a word; what it is not, as it stands. */
  private static String language(ImportRow row) {
    String said = key(row.text("language"));
    return switch (said) {
      case "bokmål", "norsk", "no" -> "nb";
      case "nynorsk" -> "nn";
      case "engelsk", "english" -> "en";
      default -> said;
    };
  }

  private static String key(String text) {
    return Written.key(text);
  }
}
