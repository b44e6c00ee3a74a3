package no.dugnad.platform.spreadsheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import no.dugnad.platform.shared.Refused;

/** A workbook's numbers as a person would have typed them: some of them are dates. */
final class Numbers {
  /** A spreadsheet's numbers are binary64 (IEEE 754): none has more digits before or behind. */
  private static final int MOST_DIGITS = 1_100;

  private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

  /** Counted with a 29 February 1900, which never was: right from 1 March that year. */
  private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);

  /** 31 December 9999. */
  private static final int LAST_DAY = 2_958_465;

  private final NumberFormats formats;
  private final boolean from1904;

  Numbers(NumberFormats formats, boolean from1904) {
    this.formats = formats;
    this.from1904 = from1904;
  }

  /** Empty for what is no number. */
  String text(String written, int style) {
    if (written.length() > MOST_DIGITS) throw new Refused("spreadsheets.refused.damaged");
    try {
      var number = new BigDecimal(written.strip());
      // A few characters can stand for more digits than there is memory to write out.
      if (Math.abs((long) number.scale()) > MOST_DIGITS)
        throw new Refused("spreadsheets.refused.damaged");
      if (formats.isDate(style) && isDay(number)) return date(number.doubleValue());
      String decimal = decimal(number);
      return "0".repeat(Math.max(0, lacking(decimal, style))) + decimal;
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** How many zeros the spreadsheet shows before a whole number: building 12 is 0012. */
  private int lacking(String decimal, int style) {
    boolean isWhole = decimal.chars().allMatch(c -> c >= '0' && c <= '9');
    return isWhole ? formats.digits(style) - decimal.length() : 0;
  }

  private static boolean isDay(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0;
  }

  private String date(double days) {
    long milliseconds = Math.round(days * ChronoUnit.DAYS.getDuration().toMillis());
    LocalDateTime date = (from1904 ? FROM_1904 : FROM_1900).plus(milliseconds, ChronoUnit.MILLIS);
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.toString();
  }

  /** With a decimal comma, and without the dust that binary fractions leave. */
  private static String decimal(BigDecimal number) {
    return number
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString()
        .replace('.', ',');
  }
}
