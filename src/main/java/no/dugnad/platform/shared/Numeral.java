package no.dugnad.platform.shared;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as people write it in Norwegian: "5 000", "5.000", "1.234,5", "12,5", and with a decimal
 * point where nothing else can be meant: "12.5". Everything that reads numbers reads them here.
 */
public sealed interface Numeral {

  /**
   * @param value with the decimals that were written
   */
  record Certain(BigDecimal value) implements Numeral {}

  /**
   * "1,250" is either of two numbers, the one a thousand times the other; only its writer knows.
   */
  record Unclear(BigDecimal smaller, BigDecimal larger) implements Numeral {
    /** The smaller one, so that nothing else can be meant. */
    public String typedSmaller() {
      String typed = typed(smaller);
      return typed.matches(".*,\\d{3}") ? typed + "0" : typed;
    }

    public String typedLarger() {
      return typed(larger);
    }
  }

  record None() implements Numeral {}

  static Numeral parse(String typed) {
    return NumeralReader.read(typed);
  }

  /** As it is typed: "1250,5". */
  private static String typed(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.setScale(Math.max(0, bare.scale())).toPlainString().replace('.', ',');
  }

  /** The number, where only one can be meant. */
  default Optional<BigDecimal> certain() {
    return this instanceof Certain certain ? Optional.of(certain.value()) : Optional.empty();
  }

  /** So many times it: "1,2 mill". */
  default Numeral times(BigDecimal factor) {
    return switch (this) {
      case Certain certain -> new Certain(certain.value().multiply(factor));
      case Unclear two ->
          new Unclear(two.smaller().multiply(factor), two.larger().multiply(factor));
      case None none -> none;
    };
  }
}
