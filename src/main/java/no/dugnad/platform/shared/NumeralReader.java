package no.dugnad.platform.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Numeral.Certain;
import no.dugnad.platform.shared.Numeral.None;
import no.dugnad.platform.shared.Numeral.Unclear;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that a text can mean. What is longer than any number is not reckoned on. */
final class NumeralReader {
  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;

  private static final Pattern PLAIN =
      Pattern.compile("(\\d{1,3}(?:[ '’]\\d{3})+|\\d+)(?:[.,](\\d+))?");
  private static final Pattern POINTS =
      Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d+))?");
  private static final Pattern COMMAS =
      Pattern.compile("([1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d+))?");
  private static final Pattern FULL_WIDTH = Pattern.compile("[\uff01-\uff5e]");

  private NumeralReader() {}

  static Numeral read(String typed) {
    String plain = narrow(Blanks.single(typed)).replace('−', '-');
    if (plain.length() > MOST_CHARACTERS) return new None();
    boolean negative = plain.startsWith("-");
    Numeral size = size(negative ? plain.substring(1) : plain);
    return negative ? size.times(BigDecimal.ONE.negate()) : size;
  }

  private static Numeral size(String plain) {
    var alone = PLAIN.matcher(plain);
    if (alone.matches()) return plain(plain, alone.group(1), alone.group(2));
    var points = POINTS.matcher(plain);
    if (points.matches()) return number(points.group(1), points.group(2));
    // As English is written, and nothing else can be meant.
    var commas = COMMAS.matcher(plain);
    return commas.matches() ? number(commas.group(1), commas.group(2)) : new None();
  }

  private static Numeral plain(String plain, String whole, @Nullable String decimals) {
    boolean perhapsThousands = decimals != null && decimals.length() == 3 && !whole.startsWith("0");
    if (!perhapsThousands) return number(whole, decimals);
    boolean comma = plain.charAt(whole.length()) == ',';
    boolean grouped = whole.matches(".*\\D.*");
    if (grouped && comma) return number(whole, decimals);
    if (whole.length() <= 3 && !comma) return number(whole + decimals, null);
    return number(whole, decimals) instanceof Certain smaller
            && number(whole + decimals, null) instanceof Certain larger
        ? new Unclear(smaller.value(), larger.value())
        : new None();
  }

  private static Numeral number(String whole, @Nullable String decimals) {
    String digits = whole.replaceAll("\\D", "");
    if (digits.length() > MOST_DIGITS) return new None();
    if (decimals == null) return new Certain(new BigDecimal(digits));
    if (decimals.length() > MOST_DECIMALS) return new None();
    return new Certain(new BigDecimal(digits + "." + decimals));
  }

  /** The digits and signs of an East Asian keyboard are as wide as its letters. */
  private static String narrow(String text) {
    return FULL_WIDTH
        .matcher(text)
        .replaceAll(match -> Character.toString(match.group().charAt(0) - '\uff01' + '!'));
  }
}
