package no.dugnad.platform.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;

/**
 * Amounts and times as people of each language write them; used by pages, mails, letters and
 * exports alike.
 */
final class Formats {
  private static final char NBSP = '\u00a0';

  private Formats() {}

  public static String money(Money money, Locale locale) {
    String number = decimals(money, locale);
    return isEnglish(locale) ? currency(locale) + NBSP + number : number + NBSP + currency(locale);
  }

  /** As it stands beside an amount. */
  public static String currency(Locale locale) {
    return isEnglish(locale) ? "NOK" : "kr";
  }

  private static String decimals(Money money, Locale locale) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    int decimals = money.ore() % 100 == 0 ? 0 : 2;
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(money.inKroner());
  }

  public static String number(long number, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** With the decimals that it has. */
  static String number(BigDecimal number, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  public static String dateTime(Instant instant, Locale locale) {
    String at = isEnglish(locale) ? " 'at' " : " 'kl.' ";
    return pattern("d. MMMM uuuu" + at + clock(locale), locale).format(Oslo.dateTime(instant));
  }

  static String weekday(ZonedDateTime at, Locale locale) {
    String day = pattern("EEEE", locale).format(at);
    return day + " " + dateTime(at.toInstant(), locale);
  }

  public static String date(LocalDate date, Locale locale) {
    return pattern("d. MMMM uuuu", locale).format(date);
  }

  /** "mars 2027". */
  public static String month(LocalDate date, Locale locale) {
    return pattern("MMMM uuuu", locale).format(date);
  }

  public static String time(LocalTime time, Locale locale) {
    return pattern(clock(locale), locale).format(time);
  }

  /** To the second, where a second decides. */
  static String seconds(LocalTime time, Locale locale) {
    return pattern(isEnglish(locale) ? "HH:mm:ss" : "HH.mm.ss", locale).format(time);
  }

  private static String clock(Locale locale) {
    return isEnglish(locale) ? "HH:mm" : "HH.mm";
  }

  private static DateTimeFormatter pattern(String pattern, Locale locale) {
    return DateTimeFormatter.ofPattern(
        isEnglish(locale) ? pattern.replace("d.", "d") : pattern, locale);
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }
}
