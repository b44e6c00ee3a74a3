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
 * @param parts the columns whose texts make up this one's, in their order, where a file has it in
 *     parts
 */
public record Column(
    String id,
    String label,
    boolean required,
    boolean summed,
    List<String> aliases,
    List<String> parts) {
  public Column {
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }

  public static Column required(String id, String label, String... aliases) {
    return new Column(id, label, true, false, List.of(aliases), List.of());
  }

  public static Column optional(String id, String label, String... aliases) {
    return new Column(id, label, false, false, List.of(aliases), List.of());
  }

  /** A required column of amounts that are summed. */
  public static Column amount(String id, String label, String... aliases) {
    return new Column(id, label, true, true, List.of(aliases), List.of());
  }

  /** The same, which a file may have in these columns instead. */
  public Column orIn(String... others) {
    return new Column(id, label, required, summed, aliases, List.of(others));
  }
}
