package no.dugnad.platform.spreadsheets;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which of a workbook's styles show a number as a date. */
final class DateStyles {
  /** Those with a year among the formats that every workbook has (ECMA-376, part 1, 18.8.30). */
  private static final Set<String> BUILT_IN = Set.of("14", "15", "17", "22");

  private final Set<String> formats = new HashSet<>(BUILT_IN);
  private final BitSet styles = new BitSet();

  static DateStyles none() {
    return new DateStyles();
  }

  static DateStyles read(XMLStreamReader xml) throws XMLStreamException {
    var dates = new DateStyles();
    boolean ofCells = false;
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) break;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        case "numFmt" -> dates.addFormat(xml);
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells) dates.styles.set(style++, dates.formats.contains(format(xml)));
        }
        default -> {}
      }
    }
    return dates;
  }

  private void addFormat(XMLStreamReader xml) {
    String code = String.valueOf(xml.getAttributeValue(null, "formatCode"));
    if (code.toLowerCase(Locale.ROOT).contains("y")) formats.add(format(xml));
  }

  private static String format(XMLStreamReader xml) {
    return String.valueOf(xml.getAttributeValue(null, "numFmtId"));
  }

  boolean isDate(int style) {
    return styles.get(style);
  }
}
