package no.dugnad.platform.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Money;

/**
 * An amount in a list whose header may say that it counts thousands. What may be another amount is
 * none, so that a person is asked.
 */
final class Amount {
  /** A cell that says itself what it counts: "1,2 mill", "40 tusen". */
  private static final Pattern IN_WORDS =
      Pattern.compile("(?i)(?<thousands>tusen|tkr)|(?<millions>mill(?!iard))|milliard");

  private Amount() {}

  /**
   * @param unit what a bare number counts; what says it in words must agree
   */
  static Optional<Money> read(String cell, Import.Unit unit) {
    if (unit == Import.Unit.KRONER) return Money.parse(cell);
    var words = IN_WORDS.matcher(cell);
    if (!words.find()) return Money.numeral(cell).certain().flatMap(number -> times(number, unit));
    String said = unit == Import.Unit.THOUSANDS ? "thousands" : "millions";
    return words.group(said) == null ? Optional.empty() : Money.parse(cell);
  }

  private static Optional<Money> times(BigDecimal number, Import.Unit unit) {
    BigDecimal kroner = number.multiply(BigDecimal.valueOf(unit.kroner()));
    return Money.parse(kroner.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ','));
  }
}
