package no.dugnad.challenges.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.dugnad.challenges.Place;
import no.dugnad.challenges.Places;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Fault;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.ImportRow;
import no.dugnad.platform.imports.ImportSheet;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings in a register of buildings or other things. A row whose reference is known changes that
 * place, so that the register can be brought in again when it has changed.
 */
@Component
class PlaceImport implements ImportKind {
  private static final String REFERENCE = "reference";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String ADDRESS = "address";
  private static final String BUILT = "built";
  private static final String AREA = "area";
  private static final String REMARK = "remark";

  private final Places places;

  PlaceImport(Places places) {
    this.places = places;
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public String label() {
    return "challenges.import";
  }

  /** Advisers keep the register of the organisation they act for. */
  @Override
  public boolean allows(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.required(
            REFERENCE,
            "challenges.place.reference",
            "Nummer",
            "Byggnummer",
            "Bygningsnummer",
            "Referanse",
            "Id",
            "Number",
            "Reference"),
        Column.required(NAME, "challenges.place.name", "Navn", "Namn", "Bygg", "Name", "Building"),
        Column.optional(KIND, "challenges.place.kind", "Type", "Slag", "Kategori", "Kind"),
        Column.optional(ADDRESS, "challenges.place.address", "Adresse", "Address"),
        Column.optional(BUILT, "challenges.place.built", "Byggeår", "År", "Built", "Year"),
        Column.optional(AREA, "challenges.place.area", "Areal", "m2", "kvm", "BRA", "BTA", "Area"),
        Column.optional(REMARK, "challenges.place.remark", "Merknad", "Kommentar", "Remark"));
  }

  @Override
  public List<Fault> check(ImportSheet sheet, Viewer viewer) {
    Set<String> known = places.listReferences(viewer.organisationId());
    Map<String, Integer> seen = new HashMap<>();
    var faults = new ArrayList<Fault>();
    for (ImportRow row : sheet.rows()) {
      checkTexts(row, faults);
      checkNumber(row, BUILT, Place.LATEST_YEAR, "challenges.fault.built", faults);
      checkNumber(row, AREA, Place.MAX_AREA, "challenges.fault.area", faults);
      if (row.isBlank(REFERENCE)) continue;
      Integer before = seen.putIfAbsent(row.text(REFERENCE), row.number());
      if (before != null) {
        faults.add(Fault.in(row, "challenges.fault.twice", row.text(REFERENCE), before));
      } else if (known.contains(row.text(REFERENCE))) {
        faults.add(Fault.note(row, "challenges.fault.known", row.text(REFERENCE)));
      }
    }
    return faults;
  }

  private static void checkTexts(ImportRow row, List<Fault> faults) {
    if (row.isBlank(REFERENCE)) faults.add(Fault.in(row, "challenges.fault.reference"));
    if (row.isBlank(NAME)) faults.add(Fault.in(row, "challenges.fault.name"));
    for (String column : List.of(REFERENCE, NAME, KIND, ADDRESS)) {
      if (row.text(column).length() > Place.MAX_TEXT) {
        faults.add(Fault.in(row, "challenges.fault.long", Place.MAX_TEXT));
      }
    }
    if (row.text(REMARK).length() > Place.MAX_REMARK) {
      faults.add(Fault.in(row, "challenges.fault.long", Place.MAX_REMARK));
    }
  }

  private static void checkNumber(
      ImportRow row, String column, int most, String key, List<Fault> faults) {
    if (row.isBlank(column)) return;
    Integer number = number(row, column);
    if (number == null || number < 1 || number > most) {
      faults.add(Fault.in(row, key, row.text(column)));
    }
  }

  /** A whole number; spaces between the thousands and a fraction's zeros do not count. */
  private static @Nullable Integer number(ImportRow row, String column) {
    String digits = Blanks.without(row.text(column)).replaceFirst("[.,]0*$", "");
    return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
  }

  @Override
  public String apply(ImportSheet sheet, Viewer viewer) {
    places.register(
        viewer.organisationId(), sheet.rows().stream().map(PlaceImport::place).toList());
    return "/places";
  }

  private static Place place(ImportRow row) {
    return new Place(
        Ids.next(),
        row.text(REFERENCE),
        row.text(NAME),
        row.text(KIND),
        row.text(ADDRESS),
        number(row, BUILT),
        number(row, AREA),
        row.text(REMARK));
  }
}
