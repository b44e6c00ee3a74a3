package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How a workbook's styles show a number: as it is, as a date, or filled up with zeros. */
final class NumberFormats {
  private static final String DATE = "date";

  /** The dates among the formats that every workbook has (ECMA-376, part 1, 18.8.30). */
  private static final Map<String, String> BUILT_IN =
      Map.of("14", DATE, "15", DATE, "16", DATE, "17", DATE, "22", DATE);

  /** What is shown as it stands, colours, conditions and languages: "kr per type", [Yellow]. */
  private static final Pattern NO_CODE =
      Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*\\]?");

  private static final Pattern DIGITS = Pattern.compile("[#0?]");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /** By its number, a date or as many zeros as the number has digits at least. */
  private final Map<String, String> formats = new HashMap<>(BUILT_IN);

  private final List<String> styles = new ArrayList<>();

  static NumberFormats none() {
    return new NumberFormats();
  }

  static NumberFormats read(XMLStreamReader xml) throws XMLStreamException {
    var formats = new NumberFormats();
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) break;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.formats.put(
                format(xml), meaning(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) formats.styles.add(formats.formats.getOrDefault(format(xml), ""));
        }
        default -> {}
      }
    }
    return formats;
  }

  private static String meaning(String code) {
    // What is below zero may be shown in another way; that part comes second.
    String bare = NO_CODE.matcher(code).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (ZEROS.matcher(bare).matches()) return bare;
    boolean isNumber = DIGITS.matcher(bare).find() && !bare.contains("s");
    boolean hasDay = bare.contains("y") || bare.contains("d");
    return hasDay && !isNumber && !bare.equals("standard") ? DATE : "";
  }

  private static String format(XMLStreamReader xml) {
    return String.valueOf(xml.getAttributeValue(null, "numFmtId"));
  }

  boolean isDate(int style) {
    return of(style).equals(DATE);
  }

  /** How many digits a whole number is filled up to; 0 for none. */
  int digits(int style) {
    String format = of(style);
    return format.equals(DATE) ? 0 : format.length();
  }

  private String of(int style) {
    return style < styles.size() ? styles.get(style) : "";
  }
}
