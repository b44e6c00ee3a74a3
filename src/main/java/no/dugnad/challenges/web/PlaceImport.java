package no.dugnad.challenges.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

  /** As a spreadsheet's date is read, and as people write one. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\\.[0-9]{1,2}\\.([0-9]{4})");

  /** With three digits behind, a point or a comma can part thousands. */
  private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,8}[.,][0-9]{1,2}");

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
      checkNumber(row, BUILT, year(row), Place.LATEST_YEAR, "challenges.fault.built", faults);
      Integer area = area(row);
      checkNumber(row, AREA, area, Place.MAX_AREA, "challenges.fault.area", faults);
      if (area != null && isRounded(row)) {
        faults.add(Fault.note(row, "challenges.fault.rounded", area));
      }
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
      ImportRow row,
      String column,
      @Nullable Integer number,
      int most,
      String key,
      List<Fault> faults) {
    if (row.isBlank(column)) return;
    if (number == null || number < 1 || number > most) {
      faults.add(Fault.in(row, key, row.text(column)));
    }
  }

  /** A year, or that of a day. */
  private static @Nullable Integer year(ImportRow row) {
    var day = DAY.matcher(row.text(BUILT));
    String year = day.matches() ? Objects.requireNonNullElse(day.group(1), day.group(2)) : "";
    return year.isEmpty() ? whole(bare(row, BUILT)) : whole(year);
  }

  /** In whole square metres. */
  private static @Nullable Integer area(ImportRow row) {
    String written = bare(row, AREA);
    if (!DECIMALS.matcher(written).matches()) return whole(written);
    return new BigDecimal(written.replace(',', '.')).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  private static boolean isRounded(ImportRow row) {
    return DECIMALS.matcher(bare(row, AREA)).matches();
  }

  /** Spaces between the thousands and a fraction's zeros do not count. */
  private static String bare(ImportRow row, String column) {
    return Blanks.without(row.text(column)).replaceFirst("[.,]0*$", "");
  }

  private static @Nullable Integer whole(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
  }

  @Override
  public Result apply(ImportSheet sheet, Viewer viewer) {
    List<Place> register = sheet.rows().stream().map(PlaceImport::place).toList();
    return new Result("/places", places.register(viewer.organisationId(), register));
  }

  @Override
  public void takeBack(UUID made, Viewer viewer) {
    places.takeBack(made);
  }

  @Override
  public String takeBackWarning() {
    return "challenges.import.takeBack";
  }

  private static Place place(ImportRow row) {
    return new Place(
        Ids.next(),
        row.text(REFERENCE),
        row.text(NAME),
        row.text(KIND),
        row.text(ADDRESS),
        year(row),
        area(row),
        row.text(REMARK));
  }
}
