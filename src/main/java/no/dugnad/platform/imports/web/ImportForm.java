package no.dugnad.platform.imports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.imports.Column;
import no.dugnad.platform.imports.Import;
import no.dugnad.platform.imports.ImportKind;
import no.dugnad.platform.imports.Setting;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;

/** The fields of an import: its settings, the stated total, and which column each header is. */
final class ImportForm {
  private static final int LONGEST_SETTING = 500;

  private ImportForm() {}

  static Input of(Import started, ImportKind kind) {
    var stored = new HashMap<String, String>();
    started.settings().forEach((id, value) -> stored.put("setting." + id, value));
    started.statedTotal().ifPresent(total -> stored.put("statedTotal", total.typed()));
    for (Column column : kind.columns()) {
      int header = started.columns().indexOf(column.id());
      if (header >= 0) stored.put("column." + column.id(), Integer.toString(header));
    }
    return Input.of(stored);
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
      if (!column.required() && input.isBlank(field)) continue;
      int header = input.wholeNumber(field, 0, headers - 1);
      if (input.problem(field).isPresent()) continue;
      if (columns.get(header).isEmpty()) columns.set(header, column.id());
      else input.reject(field, "imports.problem.twice");
    }
    return columns;
  }
}
