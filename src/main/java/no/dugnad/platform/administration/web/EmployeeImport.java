package no.dugnad.platform.administration.web;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;

/** A list of employees with their units and managers, as a personnel system gives it. */
@Component
class EmployeeImport implements ImportKind {
  private static final Set<String> LANGUAGES = Set.of("", "nb", "nn", "en");

  /** "Nordmann, Kari", as personnel systems write it; not "Kari Nordmann, rådgiver". */
  private static final Pattern LAST_NAME_FIRST = Pattern.compile("^([^,]+),\\s*(\\p{Lu}[^,]*)$");

  private static final Pattern NAMED_ADDRESS = Pattern.compile("^[^<>]*<([^<>]+)>$");

  private final Employees employees;
  private final AdministrationRules rules;
  private final FreshSignIn freshSignIn;
  private final Pages pages;

  EmployeeImport(
      Employees employees, AdministrationRules rules, FreshSignIn freshSignIn, Pages pages) {
    this.employees = employees;
    this.rules = rules;
    this.freshSignIn = freshSignIn;
    this.pages = pages;
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
        Column.required(
                "name",
                "administration.name",
                "Navn",
                "Namn",
                "Name",
                "Fullt navn",
                "Fullt namn",
                "Full name",
                "Fornavn og etternavn",
                "For- og etternavn",
                "Etternavn, fornavn",
                "Etternavn og fornavn",
                "Førenamn og etternamn",
                "For- og etternamn",
                "Etternamn, førenamn",
                "First and last name",
                "First name and last name",
                "Last name, first name",
                "Ansatt",
                "Tilsett")
            .orIn("firstName", "lastName"),
        Column.optional(
            "firstName",
            "administration.firstName",
            "Fornavn",
            "Førenamn",
            "Fornamn",
            "First name",
            "Given name"),
        Column.optional(
            "lastName",
            "administration.lastName",
            "Etternavn",
            "Etternamn",
            "Last name",
            "Surname",
            "Family name"),
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
            "administration.manager",
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
        Column.optional("language", "administration.language", "Språk", "Målform", "Language"),
        Column.optional(
            "role", "administration.roles", "Rolle", "Roller", "Role", "Roles", "Rolle i Dugnad"));
  }

  @Override
  public List<Fault> check(ImportSheet sheet, Viewer viewer) {
    List<Fault> faults = new ArrayList<>();
    Map<String, ImportRow> byEmail = new HashMap<>();
    for (ImportRow row : sheet.rows()) checkRow(row, byEmail, faults);
    ManagersInList managers = managers(sheet, viewer);
    faults.addAll(managers.faults());
    for (ImportRow row : sheet.rows()) {
      for (String word : said(row).leading()) managers.note(row, word).ifPresent(faults::add);
    }
    noteRoles(sheet, viewer, faults);
    noteNewUnits(sheet, viewer, faults);
    return faults;
  }

  private void checkRow(ImportRow row, Map<String, ImportRow> byEmail, List<Fault> faults) {
    if (row.isBlank("name")) faults.add(Fault.in(row, "administration.fault.name"));
    if (!personName(row).equals(row.text("name")))
      faults.add(Fault.note(row, "administration.fault.turned", personName(row)));
    if (row.text("name").length() > Person.MAX_NAME || row.text("unit").length() > Unit.MAX_NAME) {
      faults.add(Fault.in(row, "administration.fault.long", Person.MAX_NAME));
    }
    String email = address(row, "email");
    if (!EmailAddress.isOne(email)) {
      faults.add(Fault.inCell(row, "email", "administration.fault.email"));
    } else {
      ImportRow first = byEmail.putIfAbsent(key(email), row);
      if (first != null) {
        faults.add(
            isSame(first, row)
                ? Fault.note(
                    row,
                    said(first).roles().equals(said(row).roles())
                        ? "administration.fault.same"
                        : "administration.fault.samePerson",
                    first.number())
                : Fault.in(row, "administration.fault.twice", email, first.number()));
      }
    }
    if (!LANGUAGES.contains(language(row))) {
      faults.add(Fault.in(row, "administration.fault.language", row.text("language")));
    }
    if (!row.isBlank("manager") && row.isBlank("unit")) {
      faults.add(Fault.in(row, "administration.fault.managerWithoutUnit"));
    }
  }

  /** Whether two rows with one address say the same of the person. */
  private static boolean isSame(ImportRow one, ImportRow other) {
    return key(personName(one)).equals(key(personName(other)))
        && key(one.text("unit")).equals(key(other.text("unit")))
        && key(address(one, "manager")).equals(key(address(other, "manager")))
        && language(one).equals(language(other));
  }

  private RolesInList said(ImportRow row) {
    return RolesInList.read(row.text("role"), pages);
  }

  /** The roles that each row gives, to whom does not have them. */
  private Map<ImportRow, Set<Role>> given(ImportSheet sheet, Viewer viewer) {
    List<ImportRow> naming =
        sheet.rows().stream().filter(row -> !said(row).roles().isEmpty()).toList();
    Map<String, Set<Role>> held = new HashMap<>();
    employees
        .listByEmail(
            viewer.organisationId(), naming.stream().map(row -> address(row, "email")).toList())
        .forEach(employee -> held.put(key(employee.email()), employee.roles()));
    Map<ImportRow, Set<Role>> given = new LinkedHashMap<>();
    for (ImportRow row : naming) {
      Set<Role> roles = EnumSet.copyOf(said(row).roles());
      roles.removeAll(held.getOrDefault(key(address(row, "email")), Set.of()));
      if (!roles.isEmpty()) given.put(row, roles);
    }
    return given;
  }

  private void noteRoles(ImportSheet sheet, Viewer viewer, List<Fault> faults) {
    Ui ui = pages.ui(viewer.language());
    Map<ImportRow, Set<Role>> given = given(sheet, viewer);
    long people = given.keySet().stream().map(row -> key(address(row, "email"))).distinct().count();
    if (people > 0)
      faults.add(new Fault(0, false, "administration.fault.rolesInAll", List.of(people)));
    for (ImportRow row : sheet.rows()) {
      Set<Role> roles = given.getOrDefault(row, Set.of());
      if (roles.contains(Role.ADMINISTRATOR)) {
        faults.add(Fault.in(row, "administration.fault.administrator"));
      } else if (!roles.isEmpty()) {
        String names = roles.stream().map(role -> ui.t("people", role)).collect(joining(", "));
        faults.add(Fault.note(row, "administration.fault.roles", names));
      }
      for (String word : said(row).unknown())
        faults.add(Fault.note(row, "administration.fault.role", word));
    }
  }

  /** As on the page of a person: whoever finds a browser open gives nobody a role. */
  @Override
  public void requireProof(ImportSheet sheet, Viewer viewer) {
    if (!given(sheet, viewer).isEmpty()) freshSignIn.require();
  }

  private ManagersInList managers(ImportSheet sheet, Viewer viewer) {
    return ManagersInList.read(
        sheet.rows(), row -> !said(row).leading().isEmpty(), employees, viewer.organisationId());
  }

  static String personName(ImportRow row) {
    return firstNameFirst(row.text("name"));
  }

  static String firstNameFirst(String name) {
    return LAST_NAME_FIRST.matcher(name).replaceFirst("$2 $1");
  }

  /** Also as mail programs copy it: "Kari Nordmann &lt;kari@dugnad.no&gt;", "mailto:kari@…". */
  static String address(ImportRow row, String column) {
    return NAMED_ADDRESS
        .matcher(row.text(column))
        .replaceFirst("$1")
        .replaceFirst("(?i)^mailto:", "");
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
  public Result apply(ImportSheet sheet, Viewer viewer) {
    // Once more: the rows may have become others since they were looked at.
    requireProof(sheet, viewer);
    Map<String, Set<Role>> roles =
        sheet.rows().stream()
            .collect(
                groupingBy(
                    row -> key(address(row, "email")),
                    flatMapping(row -> said(row).roles().stream(), toSet())));
    ManagersInList managers = managers(sheet, viewer);
    Set<String> seen = new HashSet<>();
    Optional<UUID> registration =
        employees.register(
            viewer,
            sheet.rows().stream()
                .filter(row -> seen.add(key(address(row, "email"))))
                .map(
                    row ->
                        new RegisterEntry(
                            personName(row),
                            address(row, "email"),
                            row.text("unit"),
                            managers.ofUnit(row),
                            language(row),
                            roles.getOrDefault(key(address(row, "email")), Set.of())))
                .toList());
    return new Result("/people", registration.orElse(null));
  }

  /** A person who stands in two rows comes in once. */
  @Override
  public int count(ImportSheet sheet) {
    return (int) sheet.rows().stream().map(row -> key(address(row, "email"))).distinct().count();
  }

  @Override
  public String broughtIn() {
    return "administration.import.done";
  }

  @Override
  public void takeBack(UUID made, Viewer viewer) {
    employees.takeBack(viewer, made);
  }

  @Override
  public String takeBackWarning() {
    return "administration.import.takeBack";
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
