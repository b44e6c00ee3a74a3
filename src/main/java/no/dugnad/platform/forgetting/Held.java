package no.dugnad.platform.forgetting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.platform.people.Holding.Law;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of one sort of thing that is held of them.
 *
 * @param what the message that says what it is
 * @param law why it stays, where it does
 * @param number how many there are
 */
public record Held(String what, Treatment treatment, @Nullable Law law, int number) {
  static final Comparator<Held> AS_READ =
      Comparator.comparing(Held::treatment)
          .thenComparing(told -> told.law() == null ? "" : told.law().name())
          .thenComparing(Held::what);

  public enum Treatment {
    KEPT,
    RESTRICTED,
    NAMELESS,
    ERASED
  }

  /** Why these stay; empty for those that don't. */
  public static List<Optional<Law>> laws(List<Held> some) {
    return some.stream().map(held -> Optional.ofNullable(held.law())).distinct().toList();
  }

  public static List<Held> of(List<Held> some, Optional<Law> law) {
    return some.stream().filter(held -> Optional.ofNullable(held.law()).equals(law)).toList();
  }

  public static List<Held> of(List<Held> all, Treatment treatment) {
    return all.stream().filter(told -> told.treatment() == treatment).toList();
  }
}
