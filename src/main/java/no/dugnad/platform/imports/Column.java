package no.dugnad.platform.imports;

import java.util.List;

/**
 * A column that an import knows.
 *
 * @param id names it in {@link ImportRow#text}
 * @param label the message key of what it is called
 * @param required whether the file must have it
 * @param summed whether its amounts make a total, which can be compared with a stated one
 * @param aliases headers it is recognised by, in any language; case, accents, spaces and
 *     punctuation do not count
 */
public record Column(
    String id, String label, boolean required, boolean summed, List<String> aliases) {
  public Column {
    aliases = List.copyOf(aliases);
  }

  public static Column required(String id, String label, String... aliases) {
    return new Column(id, label, true, false, List.of(aliases));
  }

  public static Column optional(String id, String label, String... aliases) {
    return new Column(id, label, false, false, List.of(aliases));
  }

  /** A required column of amounts that are summed. */
  public static Column amount(String id, String label, String... aliases) {
    return new Column(id, label, true, true, List.of(aliases));
  }
}
