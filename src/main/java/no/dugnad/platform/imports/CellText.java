package no.dugnad.platform.imports;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import no.dugnad.platform.shared.Written;

/** The text of a cell as a person reads it. */
final class CellText {
  /** What a spreadsheet shows where it could not reckon, in English and in Norwegian. */
  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:N/A|I/T|REF!|DIV/0!|VALUE!|VERDI!|NAME\\?|NAVN\\?|NUM!|NULL!|SPILL!|CALC!"
              + "|OVERFLYT!|BEREGN!|GETTING_DATA)");

  private CellText() {}

  /** One plain space for blanks of any kind and number, and nothing that is not seen. */
  static String plain(String cell) {
    return Written.text(cell).lines().map(Written::line).collect(joining("\n")).strip();
  }

  static boolean isError(String cell) {
    return ERROR.matcher(cell).matches();
  }

  /** Where a formula stands, and not what it comes to. */
  static boolean isFormula(String cell) {
    return cell.startsWith("=");
  }
}
