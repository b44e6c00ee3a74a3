package no.dugnad.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that an import knows.
 *
 * @param id names it in {@link ImportRow#text}
 * @param label the message key of what it is called
 * @param required whether the file must have it
 * @param asked whether somebody is asked for it where the file does not seem to have it
 * @param summed whether its amounts make a total, which can be compared with a stated one
 * @param aliases headers it is recognised by, in any language; case, accents, spaces and
 *     punctuation do not count
 * @param parts the columns whose texts make up this one's, in their order, where a file has it in
 *     parts
 * @param help the message key of what to choose for it, where the label does not say enough; or
 *     null
 */
public record Column(
    String id,
    String label,
    boolean required,
    boolean asked,
    boolean summed,
    List<String> aliases,
    List<String> parts,
    @Nullable String help) {
  public Column {
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }

  public static Column required(String id, String label, String... aliases) {
    return new Column(id, label, true, true, false, List.of(aliases), List.of(), null);
  }

  public static Column optional(String id, String label, String... aliases) {
    return new Column(id, label, false, false, false, List.of(aliases), List.of(), null);
  }

  /** One that most files have: who is asked for it may say that this one has not. */
  public static Column expected(String id, String label, String... aliases) {
    return new Column(id, label, false, true, false, List.of(aliases), List.of(), null);
  }

  /** A required column of amounts that are summed. */
  public static Column amount(String id, String label, String... aliases) {
    return new Column(id, label, true, true, true, List.of(aliases), List.of(), null);
  }

  /** The same, which a file may have in these columns instead. */
  public Column orIn(String... others) {
    return new Column(id, label, required, asked, summed, aliases, List.of(others), help);
  }

  /** The same, with a word on what to choose for it. */
  public Column explained(String key) {
    return new Column(id, label, required, asked, summed, aliases, parts, key);
  }
}
