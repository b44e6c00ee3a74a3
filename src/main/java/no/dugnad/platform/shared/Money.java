package no.dugnad.platform.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in Norwegian kroner, exact to the øre. May be negative (an amount that is returned).
 *
 * @param ore the amount in øre; 100 øre make a krone
 */
public record Money(long ore) implements Comparable<Money>, Serializable {
  public static final Money ZERO = new Money(0);

  /** What a person types: "250 000", "250.000", "250 000,50", "kr 1 000,-". */
  private static final Pattern TYPED =
      Pattern.compile("(-?)(\\d{1,3}(?:[ .]?\\d{3}){0,4}|\\d{1,15})(?:,(\\d{1,2}))?");

  private static final Pattern CURRENCY =
      Pattern.compile("(?i)^\\s*kr\\.?\\s*|\\s*(kr\\.?|nok)\\s*$");
  private static final Pattern NO_CENTS = Pattern.compile(",[-–]\\s*$");

  /** Above this no municipal amount is meant, and sums of many stay far from overflow. */
  private static final long MAX_KRONER = 1_000_000_000_000L;

  public static Money kroner(long kroner) {
    return new Money(Math.multiplyExact(kroner, 100));
  }

  /**
   * Reads an amount as Norwegians write it; empty when it is no amount or above a thousand
   * milliards.
   */
  public static Optional<Money> parse(String typed) {
    String bare = CURRENCY.matcher(Blanks.single(typed)).replaceAll("");
    String plain = NO_CENTS.matcher(bare).replaceAll("").replace('−', '-').strip();
    var matcher = TYPED.matcher(plain);
    if (!matcher.matches()) return Optional.empty();
    var kroner = new BigDecimal(matcher.group(2).replace(" ", "").replace(".", ""));
    if (kroner.compareTo(BigDecimal.valueOf(MAX_KRONER)) > 0) return Optional.empty();
    String cents = matcher.group(3) == null ? "0" : (matcher.group(3) + "0").substring(0, 2);
    long ore = kroner.longValueExact() * 100 + Long.parseLong(cents);
    return Optional.of(new Money(matcher.group(1).isEmpty() ? ore : -ore));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(ore, other.ore));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(ore, other.ore));
  }

  public Money negated() {
    return new Money(Math.negateExact(ore));
  }

  public boolean isNegative() {
    return ore < 0;
  }

  public boolean isPositive() {
    return ore > 0;
  }

  public BigDecimal inKroner() {
    return BigDecimal.valueOf(ore, 2);
  }

  /** As typed back into a field: "250000" or "250000,50". */
  public String typed() {
    return ore % 100 == 0 ? Long.toString(ore / 100) : inKroner().toPlainString().replace('.', ',');
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(ore, other.ore);
  }
}
