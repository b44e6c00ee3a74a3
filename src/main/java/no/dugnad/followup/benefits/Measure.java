package no.dugnad.followup.benefits;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit is measured in.
 *
 * @param own what it is called, of a unit of their own; else empty
 * @param start null where it was not measured before
 */
public record Measure(Unit unit, String own, @Nullable BigDecimal start, BigDecimal aim) {
  public static final int MAX_OWN = 40;

  public enum Unit {
    HOURS,
    KRONER,
    /** Of which there are as many as there are projects: nothing is added up in it. */
    OWN;

    public boolean isAdded() {
      return this != OWN;
    }
  }

  /** Which way the aim lies: whether less of it is better, or more. */
  public enum Direction {
    LESS,
    MORE;

    public Direction opposite() {
      return this == LESS ? MORE : LESS;
    }
  }

  /** Without the zeros that the database keeps behind the comma. */
  public Measure {
    start = start == null ? null : plain(start);
    aim = plain(aim);
  }

  /** Empty where nobody knows where it was. */
  public Optional<Direction> direction() {
    if (start == null || aim.compareTo(start) == 0) return Optional.empty();
    return Optional.of(aim.compareTo(start) < 0 ? Direction.LESS : Direction.MORE);
  }

  /**
   * How far it came from where it was, in the direction of the aim: less than zero when it went the
   * other way. Empty where nobody knows where it was.
   */
  public Optional<BigDecimal> gain(BigDecimal seen) {
    if (start == null) return Optional.empty();
    BigDecimal moved = seen.subtract(start);
    return direction().map(way -> plain(way == Direction.MORE ? moved : moved.negate()));
  }

  /** Without zeros behind the comma. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.setScale(Math.max(0, bare.scale()));
  }
}
