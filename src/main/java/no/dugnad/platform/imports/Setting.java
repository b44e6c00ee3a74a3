package no.dugnad.platform.imports;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the person is asked for beside the file.
 *
 * @param id names it in {@link ImportSheet#setting}
 * @param label the message key of the field's label
 * @param options the alternatives; empty for a text that is typed
 * @param elsewhere where an alternative that is missing is made; null where none can be
 */
public record Setting(
    String id, String label, boolean required, List<Option> options, @Nullable Link elsewhere) {
  public Setting {
    options = List.copyOf(options);
  }

  /** Whether it is typed, and not chosen. */
  public boolean isText() {
    return options.isEmpty() && elsewhere == null;
  }

  public static Setting text(String id, String label, boolean required) {
    return new Setting(id, label, required, List.of(), null);
  }

  public static Setting choice(String id, String label, List<Option> options, Link elsewhere) {
    return new Setting(id, label, true, options, elsewhere);
  }
}
