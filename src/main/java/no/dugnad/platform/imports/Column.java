package no.dugnad.platform.imports;

import java.util.List;

/**
 * A column that an import knows.
 *
 * @param id names it in {@link ImportRow#text}
 * @param label the message key of what it is called
 * @param required whether the file must have it
 * @param summed whether its amounts make a total, which can be compared with a stated one
 * @param whole the id of the column that it is a part of, which a file may give in parts instead,
 *     as a name in a first and a last one; empty when it is none
 * @param aliases headers it is recognised by, in any language; case, accents, spaces and
 *     punctuation do not count
 */
public record Column(
    String id, String label, boolean required, boolean summed, String whole, List<String> aliases) {
  public Column {
    aliases = List.copyOf(aliases);
  }

  public static Column required(String id, String label, String... aliases) {
    return new Column(id, label, true, false, "", List.of(aliases));
  }

  public static Column optional(String id, String label, String... aliases) {
    return new Column(id, label, false, false, "", List.of(aliases));
  }

  /** Joined with the other parts of the whole, in the order of the columns. */
  public static Column part(String id, String label, String whole, String... aliases) {
    return new Column(id, label, false, false, whole, List.of(aliases));
  }

  public boolean isPartOf(Column other) {
    return whole.equals(other.id);
  }

  /** A required column of amounts that are summed. */
  public static Column amount(String id, String label, String... aliases) {
    return new Column(id, label, true, true, "", List.of(aliases));
  }
}
