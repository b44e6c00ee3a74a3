package no.dugnad.platform.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Money;

/**
 * An amount as lists write it. What may be another amount is none, so that a person is asked: never
 * is it a thousand times what was meant.
 */
final class Amount {
  private static final String CURRENCY = "(?i)^(?:kr\\.?|nok)\\s*|\\s*(?:kr\\.?|nok|kroner)$";

  /** "120 000,-", "120 000.-". */
  private static final String NO_CENTS = "[.,]\\s*[-–]$";

  /** "1,2 mill" and "40 tusen", which stand for more than they show. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(-?\\d{1,9}(?:,\\d{1,6})?)\\s*(tusen|tkr|mill|mill\\.|million|millioner|millionar)");

  /** With the point as others use it: "120000.00", "1,250,000.50". */
  private static final Pattern DECIMAL_POINT =
      Pattern.compile("-?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3})+)\\.\\d{1,2}");

  /** "1,250,000" can be nothing else, where "120,000" can be 120. */
  private static final Pattern GROUPS_OF_COMMAS = Pattern.compile("-?\\d{1,3}(?:,\\d{3}){2,4}");

  /** "1.250.500", where "1250.500" can be either. */
  private static final Pattern GROUPS_OF_POINTS =
      Pattern.compile("-?\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?");

  private static final Pattern APOSTROPHES = Pattern.compile("-?\\d{1,3}(?:['’]\\d{3}){1,4}");
  private static final int LONGEST = 60;

  private Amount() {}

  /**
   * @param unit what a bare number counts; what says it in words says it itself
   */
  static Optional<Money> read(String cell, Import.Unit unit) {
    if (cell.length() > LONGEST) return Optional.empty();
    String text = Blanks.single(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replace('−', '-');
    String bare = text.replaceAll(CURRENCY, "").replaceFirst(NO_CENTS, "").strip();
    String plain = bare.replaceAll(CURRENCY, "").strip();
    var counted = COUNTED.matcher(plain);
    if (counted.matches()) {
      boolean isThousands = counted.group(2).toLowerCase(Locale.ROOT).startsWith("t");
      Import.Unit said = isThousands ? Import.Unit.THOUSANDS : Import.Unit.MILLIONS;
      boolean agrees = unit == Import.Unit.KRONER || unit == said;
      return agrees ? times(counted.group(1), said) : Optional.empty();
    }
    return number(plain).flatMap(amount -> times(amount, unit));
  }

  private static Optional<Money> number(String plain) {
    if (DECIMAL_POINT.matcher(plain).matches())
      return Money.parse(plain.replace(",", "").replace('.', ','));
    if (GROUPS_OF_COMMAS.matcher(plain).matches()) return Money.parse(plain.replace(",", ""));
    if (APOSTROPHES.matcher(plain).matches()) return Money.parse(plain.replaceAll("['’]", ""));
    boolean isOdd = plain.contains(".") && !GROUPS_OF_POINTS.matcher(plain).matches();
    return isOdd ? Optional.empty() : Money.parse(plain);
  }

  private static Optional<Money> times(String number, Import.Unit unit) {
    return kroner(new BigDecimal(number.replace(',', '.')), unit);
  }

  private static Optional<Money> times(Money amount, Import.Unit unit) {
    return unit == Import.Unit.KRONER ? Optional.of(amount) : kroner(amount.inKroner(), unit);
  }

  private static Optional<Money> kroner(BigDecimal number, Import.Unit unit) {
    BigDecimal kroner = number.multiply(BigDecimal.valueOf(unit.kroner()));
    return Money.parse(kroner.setScale(2, RoundingMode.HALF_UP).toPlainString().replace('.', ','));
  }
}
