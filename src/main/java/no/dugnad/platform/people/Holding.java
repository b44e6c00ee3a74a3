package no.dugnad.platform.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.platform.shared.ByRole;
import org.jspecify.annotations.Nullable;

/**
 * One sort of thing that a room holds of persons.
 *
 * @param key the message that says what it is; empty for texts that somebody may be named in, which
 *     nobody can count
 * @param columns those that point at the person, as {@code schema.table.column}; rows are counted
 *     by them
 * @param along other columns of the rows that can hold a name or an address
 * @param role what somebody is called by who has some of it, where that says what they were
 * @param where which rows are theirs, by {@code :person}, {@code :email} and {@code :name}, where
 *     the columns do not say so by themselves
 */
public record Holding(
    String key,
    Treatment treatment,
    List<String> columns,
    List<String> along,
    Optional<ByRole> role,
    Optional<String> where) {

  public Holding {
    columns = List.copyOf(columns);
    along = List.copyOf(along);
  }

  /** What becomes of it. */
  public sealed interface Treatment {
    /** It stays as it is, with what they wrote in it. */
    record Kept(Law law) implements Treatment {}

    /** It stays, and they are shown in it by their role. */
    record Restricted(Law law) implements Treatment {}

    /** It stays, and nobody can find out that it was theirs. */
    record Nameless() implements Treatment {}

    /**
     * It is deleted.
     *
     * @param byRoom whether the room does so itself, in {@link PersonalData#forget}; else the rows
     *     are deleted
     */
    record Erased(boolean byRoom) implements Treatment {}
  }

  /** Why it stays. */
  public enum Law {
    /** A public body's case: GDPR article 17(3)(b), arkivlova. */
    CASE,
    /** That it can be seen afterwards who did what: GDPR article 17(3)(b) and (e). */
    TRACE,
    /** Money that was paid: bokføringsloven. */
    ACCOUNTS
  }

  public static Holding kept(String key, Law law, String... columns) {
    return of(key, new Treatment.Kept(law), columns);
  }

  /** As part of a case. */
  public static Holding restricted(String key, String... columns) {
    return restricted(key, Law.CASE, columns);
  }

  public static Holding restricted(String key, Law law, String... columns) {
    return of(key, new Treatment.Restricted(law), columns);
  }

  public static Holding nameless(String key, String... columns) {
    return of(key, new Treatment.Nameless(), columns);
  }

  public static Holding erased(String key, String... columns) {
    return of(key, new Treatment.Erased(false), columns);
  }

  /** The room says how, in {@link PersonalData#forget}. */
  public static Holding erasedByRoom(String key, String... columns) {
    return of(key, new Treatment.Erased(true), columns);
  }

  /** Texts of cases that anybody may be named in: they stay as they were written. */
  public static Holding texts(String... columns) {
    return new Holding(
        "",
        new Treatment.Kept(Law.CASE),
        List.of(),
        List.of(columns),
        Optional.empty(),
        Optional.empty());
  }

  private static Holding of(String key, Treatment treatment, String... columns) {
    return new Holding(
        key, treatment, List.of(columns), List.of(), Optional.empty(), Optional.empty());
  }

  public Holding along(String... names) {
    return new Holding(key, treatment, columns, List.of(names), role, where);
  }

  public Holding as(ByRole shown) {
    return new Holding(key, treatment, columns, along, Optional.of(shown), where);
  }

  public Holding where(String theirs) {
    return new Holding(key, treatment, columns, along, role, Optional.of(theirs));
  }

  /** All columns that it speaks of. */
  public List<String> named() {
    return Stream.concat(columns.stream(), along.stream()).toList();
  }

  public @Nullable Law law() {
    return switch (treatment) {
      case Treatment.Kept(Law law) -> law;
      case Treatment.Restricted(Law law) -> law;
      case Treatment.Nameless _, Treatment.Erased _ -> null;
    };
  }
}
