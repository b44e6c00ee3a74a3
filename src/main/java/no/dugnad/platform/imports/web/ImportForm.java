package no.dugnad.platform.imports.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Import;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.Setting;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.spreadsheets.FileReading;
import no.dugnad.platform.ui.Input;

/** The fields of an import: its settings, the stated total, and which column each header is. */
final class ImportForm {
  private static final int LONGEST_SETTING = 500;

  private ImportForm() {}

  static Input of(Import started, ImportKind kind) {
    var stored = new HashMap<String, String>();
    Import.Said said = started.said();
    said.settings().forEach((id, value) -> stored.put("setting." + id, value));
    said.statedTotal().ifPresent(total -> stored.put("statedTotal", total.typed()));
    stored.put("unit", said.taking().unit().name());
    for (Column column : kind.columns()) {
      int header = said.columns().indexOf(column.id());
      if (header >= 0) stored.put("column." + column.id(), Integer.toString(header));
    }
    return Input.of(stored);
  }

  /** How the file was read. */
  static Input reading(Import started) {
    FileReading.Choice choice = started.table().reading().choice();
    Import.Taking taking = started.said().taking();
    return Input.of(
        Map.of(
            "sheet", choice.sheet(),
            "header", Integer.toString(choice.header()),
            "separator", choice.separator(),
            "encoding", choice.encoding(),
            "hidden", taking.hidden() ? "on" : "",
            "totals", taking.totals() ? "on" : ""));
  }

  /** A row of headers is that of the sheet it was chosen on: elsewhere it is found anew. */
  static FileReading.Choice choice(Input input, FileReading.Choice before) {
    String sheet = input.raw("sheet");
    String separator = input.raw("separator");
    String encoding = input.raw("encoding");
    String header = input.raw("header");
    boolean isSame =
        before.sheet().equals(sheet)
            && before.separator().equals(separator)
            && before.encoding().equals(encoding);
    boolean isStale = !isSame && header.equals(Integer.toString(before.header()));
    return new FileReading.Choice(
        sheet,
        isStale || !header.matches("[0-9]{1,8}") ? 0 : Integer.parseInt(header),
        separator,
        encoding);
  }

  /** Where amounts are brought in, what they count. */
  static Import.Unit unit(Input input, ImportKind kind) {
    return kind.columns().stream().noneMatch(Column::summed) || input.isBlank("unit")
        ? Import.Unit.KRONER
        : input.choice("unit", Import.Unit.class);
  }

  static Map<String, String> settings(Input input, ImportKind kind, Viewer viewer) {
    var settings = new LinkedHashMap<String, String>();
    for (Setting setting : kind.settings(viewer)) {
      String field = "setting." + setting.id();
      String value =
          setting.required()
              ? input.line(field, LONGEST_SETTING)
              : input.optionalLine(field, LONGEST_SETTING);
      boolean known = setting.options().stream().anyMatch(option -> option.value().equals(value));
      if (!value.isEmpty() && !setting.options().isEmpty() && !known) {
        input.reject(field, "ui.problem.choice");
      }
      settings.put(setting.id(), value);
    }
    return settings;
  }

  static Optional<Money> statedTotal(Input input) {
    return input.optionalMoney("statedTotal");
  }

  /** For each header the id of the column it was said to be, or empty. */
  static List<String> columns(Input input, ImportKind kind, int headers) {
    var columns = new ArrayList<String>();
    for (int i = 0; i < headers; i++) columns.add("");
    for (Column column : kind.columns()) {
      String field = "column." + column.id();
      if (input.isBlank(field) && (!column.required() || isInParts(column, input))) continue;
      int header = input.wholeNumber(field, 0, headers - 1);
      if (input.problem(field).isPresent()) continue;
      if (columns.get(header).isEmpty()) columns.set(header, column.id());
      else if (!isPartOf(columns.get(header), column, kind))
        input.reject(field, "imports.problem.twice");
    }
    return columns;
  }

  /**
   * Whoever takes the part for the whole has said so: it need not be taken out of the part first.
   */
  private static boolean isPartOf(String id, Column part, ImportKind kind) {
    return kind.columns().stream()
        .anyMatch(column -> column.id().equals(id) && column.parts().contains(part.id()));
  }

  private static boolean isInParts(Column column, Input input) {
    return !column.parts().isEmpty()
        && column.parts().stream().noneMatch(part -> input.isBlank("column." + part));
  }

  /** What was typed beside the file, and the columns that were found in it. */
  static Input filled(Input typed, Import started, ImportKind kind) {
    Input found = of(started, kind);
    Input filled = typed;
    for (Column column : kind.columns()) {
      String field = "column." + column.id();
      filled = filled.with(field, found.raw(field));
    }
    return filled.with("unit", found.raw("unit"));
  }

  /** The numbers of rows, as a page shows them and as they are ticked. */
  static Set<Integer> rows(List<String> typed) {
    return typed.stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .filter(number -> number.matches("[0-9]{1,8}"))
        .map(Integer::valueOf)
        .collect(toSet());
  }
}
