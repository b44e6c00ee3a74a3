package no.dugnad.platform.imports;

import java.util.regex.Pattern;

/** The text of a cell as a person reads it. */
final class CellText {
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t]+");
  private static final Pattern ROUND_BREAK = Pattern.compile(" ?\\n ?");

  /** What only steers what stands round it; what joins emoji and letters stays. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]");

  /** What a spreadsheet shows where it could not reckon, in English and in Norwegian. */
  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:N/A|I/T|REF!|DIV/0!|VALUE!|VERDI!|NAME\\?|NAVN\\?|NUM!|NULL!|SPILL!|CALC!"
              + "|OVERFLYT!|BEREGN!|GETTING_DATA)");

  private CellText() {}

  /** One plain space for blanks of any kind and number, and nothing that is not seen. */
  static String plain(String cell) {
    String seen = UNSEEN.matcher(cell).replaceAll("");
    return ROUND_BREAK.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\n").strip();
  }

  static boolean isError(String cell) {
    return ERROR.matcher(cell).matches();
  }

  /** Where a formula stands, and not what it comes to. */
  static boolean isFormula(String cell) {
    return cell.startsWith("=");
  }
}
