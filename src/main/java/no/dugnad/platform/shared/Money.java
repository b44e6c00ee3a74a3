package no.dugnad.platform.shared;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in Norwegian kroner, exact to the øre. May be negative (an amount that is returned).
 *
 * @param ore the amount in øre; 100 øre make a krone
 */
public record Money(long ore) implements Comparable<Money>, Serializable {
  public static final Money ZERO = new Money(0);

  private static final Pattern CURRENCY =
      Pattern.compile("(?i)^(?:kr\\.?|nok) ?| ?(?:kr\\.?|nok|kroner)$");
  private static final Pattern NO_CENTS = Pattern.compile(" ?[,.][-–—]$");

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?i)(-?\\d{1,9}(?:,\\d{1,6}|\\.\\d{1,2})?)"
              + " ?(tusen|tkr|mill\\.?|million(?:er|ar)?|milliard(?:er|ar)?)");

  /** Above this no municipal amount is meant, and sums of many stay far from overflow. */
  private static final BigDecimal MAX_KRONER = BigDecimal.valueOf(1_000_000_000_000L);

  public static Money kroner(long kroner) {
    return new Money(Math.multiplyExact(kroner, 100));
  }

  /**
   * Reads an amount as Norwegians write it: "250 000", "250.000,50", "kr 1 000,-", "1,2 mill".
   * Empty when it is no amount, above a thousand milliards, or when two can be meant.
   */
  public static Optional<Money> parse(String typed) {
    return numeral(typed).certain().filter(Money::isAmount).map(Money::of);
  }

  /** The number of kroner, or why it can't be told. */
  public static Numeral numeral(String typed) {
    String bare = CURRENCY.matcher(Blanks.single(typed)).replaceAll("");
    String plain = NO_CENTS.matcher(bare).replaceAll("").replace('−', '-');
    var inWords = IN_WORDS.matcher(plain);
    if (!inWords.matches()) return amount(Numeral.parse(plain));
    String unit = inWords.group(2).toLowerCase(Locale.ROOT);
    int zeros = unit.startsWith("t") ? 3 : unit.startsWith("milliard") ? 9 : 6;
    return Numeral.parse(inWords.group(1)).times(BigDecimal.TEN.pow(zeros));
  }

  /** Nobody asks which is meant of two, when one has fractions of an øre. */
  private static Numeral amount(Numeral read) {
    return read instanceof Numeral.Unclear two && !isAmount(two.smaller())
        ? new Numeral.None()
        : read;
  }

  private static boolean isAmount(BigDecimal kroner) {
    return kroner.stripTrailingZeros().scale() <= 2 && kroner.abs().compareTo(MAX_KRONER) <= 0;
  }

  private static Money of(BigDecimal kroner) {
    return new Money(kroner.movePointRight(2).longValueExact());
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
