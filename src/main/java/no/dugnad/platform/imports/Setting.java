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
 * @param help the message key of what to answer, where the label does not say enough; or null
 * @param elsewhere where an alternative that is missing is made; null where none can be
 */
public record Setting(
    String id,
    String label,
    boolean required,
    List<Option> options,
    @Nullable Link elsewhere,
    @Nullable String help) {
  public Setting {
    options = List.copyOf(options);
  }

  /** Whether it is typed, and not chosen. */
  public boolean isText() {
    return options.isEmpty() && elsewhere == null;
  }

  public static Setting text(String id, String label, boolean required) {
    return new Setting(id, label, required, List.of(), null, null);
  }

  public static Setting choice(String id, String label, List<Option> options, Link elsewhere) {
    return new Setting(id, label, true, options, elsewhere, null);
  }

  /** What was answered, as it was read when it was chosen. */
  public String shown(String answer) {
    return options.stream()
        .filter(option -> option.value().equals(answer))
        .map(Option::text)
        .findFirst()
        .orElse(isText() ? answer : "");
  }

  /** The same, with a word on what to answer. */
  public Setting explained(String key) {
    return new Setting(id, label, required, options, elsewhere, key);
  }
}
