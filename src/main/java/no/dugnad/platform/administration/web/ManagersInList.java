package no.dugnad.platform.administration.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.dugnad.platform.administration.Employee;
import no.dugnad.platform.administration.Employees;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Written;

/**
 * Who leads which unit, as the rows of a list say it: by the manager's address, or by their name.
 * The row of whoever leads a unit names the one above, who leads another. Where nobody is named,
 * the one of the unit who is called its leader leads it.
 */
final class ManagersInList {
  private final List<ImportRow> rows;
  private final Map<String, Set<String>> addressesOf = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  /** The rows that say who leads the unit they are of. */
  private final Map<String, List<ImportRow>> leading = new HashMap<>();

  /** Those whom the list calls the leader of the unit they are of, by their addresses. */
  private final Map<String, Set<String>> called;

  private ManagersInList(List<ImportRow> rows, Predicate<ImportRow> leads) {
    this.rows = rows;
    this.called =
        rows.stream()
            .filter(leads)
            .filter(row -> !row.isBlank("unit"))
            .collect(groupingBy(ManagersInList::unit, mapping(ManagersInList::email, toSet())));
  }

  /**
   * @param leads whether a row calls its person a leader
   */
  static ManagersInList read(
      List<ImportRow> rows, Predicate<ImportRow> leads, Employees employees, UUID organisationId) {
    var managers = new ManagersInList(rows, leads);
    managers.knowThoseOfList();
    Set<String> said = rows.stream().map(ManagersInList::said).collect(toSet());
    managers.know(employees.listByEmail(organisationId, said));
    managers.know(employees.listByName(organisationId, said));
    rows.stream()
        .filter(row -> !row.isBlank("manager") && !row.isBlank("unit"))
        .collect(groupingBy(ManagersInList::unit))
        .forEach((unit, ofUnit) -> managers.leading.put(unit, managers.leading(ofUnit)));
    return managers;
  }

  private void knowThoseOfList() {
    rows.stream()
        .collect(groupingBy(row -> Written.key(EmployeeImport.personName(row))))
        .forEach(
            (name, ofName) -> {
              Set<String> all = ofName.stream().map(ManagersInList::email).collect(toSet());
              Set<String> whole = all.stream().filter(EmailAddress::isOne).collect(toSet());
              known.addAll(whole);
              // Of a row whose own address must be mended, that is said, and once.
              addressesOf.put(name, whole.isEmpty() ? all : whole);
            });
  }

  private void know(Collection<Employee> employees) {
    for (Employee employee : employees) {
      String email = Written.key(employee.email());
      known.add(email);
      addressesOf.computeIfAbsent(Written.key(employee.name()), _ -> new HashSet<>()).add(email);
    }
  }

  /** All of a unit but those whom others of it say that they are led by, unless that is all. */
  private List<ImportRow> leading(List<ImportRow> ofUnit) {
    Set<String> named =
        ofUnit.stream()
            .filter(row -> !email(row).equals(manager(row)))
            .map(this::manager)
            .collect(toSet());
    List<ImportRow> led = ofUnit.stream().filter(row -> !named.contains(email(row))).toList();
    return led.isEmpty() ? ofUnit : led;
  }

  /** The address of whoever leads the unit of the row, or empty when the list doesn't say. */
  String ofUnit(ImportRow row) {
    return leading.getOrDefault(unit(row), List.of()).stream()
        .findFirst()
        .map(this::manager)
        .orElseGet(() -> onlyCalled(row));
  }

  private String onlyCalled(ImportRow row) {
    Set<String> leaders = called.getOrDefault(unit(row), Set.of());
    return leaders.size() == 1 ? leaders.iterator().next() : "";
  }

  /** What comes of it that a row calls its person a leader; empty where others say it too. */
  Optional<Fault> note(ImportRow row, String word) {
    if (!email(row).equals(ofUnit(row)))
      return Optional.of(Fault.note(row, "administration.fault.leader", word));
    return leading.containsKey(unit(row))
        ? Optional.empty()
        : Optional.of(
            Fault.note(
                row,
                "administration.fault.becomesLeader",
                EmployeeImport.personName(row),
                row.text("unit")));
  }

  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (ImportRow row : rows) {
      if (row.isBlank("manager") || row.isBlank("unit")) continue;
      List<ImportRow> ofUnit = leading.getOrDefault(unit(row), List.of());
      if (ofUnit.contains(row)) checkManager(row, ofUnit.getFirst(), told, faults);
      else
        faults.add(
            Fault.note(
                row,
                "administration.fault.leads",
                EmployeeImport.personName(row),
                row.text("unit"),
                row.text("manager")));
    }
    checkCircles(faults);
    return faults;
  }

  private void checkManager(ImportRow row, ImportRow first, Set<String> told, List<Fault> faults) {
    String said = said(row);
    Set<String> addresses = addressesOf.getOrDefault(said, Set.of());
    if (addresses.size() > 1) {
      faults.add(Fault.in(row, "administration.fault.severalManagers", row.text("manager")));
    } else if (addresses.isEmpty() && !known.contains(said)) {
      faults.add(Fault.in(row, "administration.fault.unknownManager", row.text("manager")));
    } else if (known.contains(manager(row)) && !manager(row).equals(said) && told.add(said)) {
      faults.add(
          Fault.note(row, "administration.fault.managerByName", row.text("manager"), manager(row)));
    }
    if (!manager(row).equals(manager(first))) {
      faults.add(
          Fault.in(row, "administration.fault.twoManagers", row.text("unit"), first.number()));
    }
  }

  /** Who leads their own unit is at the top of it; any other way back to oneself is a circle. */
  private void checkCircles(List<Fault> faults) {
    Map<String, ImportRow> byEmail = new HashMap<>();
    rows.forEach(row -> byEmail.putIfAbsent(email(row), row));
    Set<String> done = new HashSet<>();
    Set<String> circles = new HashSet<>();
    for (String start : byEmail.keySet()) {
      // Those above one who has been looked at have been looked at: each is passed once in all.
      Set<String> path = new LinkedHashSet<>();
      Optional<String> above = Optional.of(start);
      while (above.isPresent() && done.add(above.get())) {
        path.add(above.get());
        above = Optional.ofNullable(byEmail.get(above.get())).flatMap(this::above);
      }
      above
          .filter(path::contains)
          .ifPresent(back -> path.stream().dropWhile(p -> !p.equals(back)).forEach(circles::add));
    }
    for (ImportRow row : rows) {
      if (circles.contains(email(row)))
        faults.add(Fault.in(row, "administration.fault.circle", EmployeeImport.personName(row)));
    }
  }

  private Optional<String> above(ImportRow row) {
    return Optional.of(ofUnit(row))
        .filter(manager -> !manager.isEmpty() && !manager.equals(email(row)));
  }

  /** By address where it is known, and otherwise as it is said. */
  private String manager(ImportRow row) {
    Set<String> addresses = addressesOf.getOrDefault(said(row), Set.of());
    return addresses.size() == 1 ? addresses.iterator().next() : said(row);
  }

  private static String said(ImportRow row) {
    return Written.key(EmployeeImport.firstNameFirst(EmployeeImport.address(row, "manager")));
  }

  private static String email(ImportRow row) {
    return Written.key(EmployeeImport.address(row, "email"));
  }

  private static String unit(ImportRow row) {
    return Written.key(row.text("unit"));
  }
}
