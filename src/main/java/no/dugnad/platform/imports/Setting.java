package no.dugnad.platform.imports;

import java.util.List;
import no.dugnad.platform.ui.Option;

/**
 * What the person is asked for beside the file.
 *
 * @param id names it in {@link ImportSheet#setting}
 * @param label the message key of the field's label
 * @param options the alternatives; empty for a text that is typed
 */
public record Setting(String id, String label, boolean required, List<Option> options) {
  public Setting {
    options = List.copyOf(options);
  }

  public static Setting text(String id, String label, boolean required) {
    return new Setting(id, label, required, List.of());
  }

  public static Setting choice(String id, String label, List<Option> options) {
    return new Setting(id, label, true, options);
  }
}
