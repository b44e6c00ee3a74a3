package no.dugnad.platform.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text within an element of a workbook. */
final class XmlText {
  private static final Set<String> VALUES = Set.of("v", "t");

  /** How an East Asian text is spoken stands beside it. */
  private static final String SPOKEN = "rPh";

  /** A character that XML can't hold, or has another use for (ECMA-376, part 1, 22.9.2.19). */
  private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder value = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private boolean hasValue;
  private boolean hasFormula;

  private XmlText() {}

  /**
   * What stands in a cell. Of a formula that is what it came to when it was saved; where that was
   * not saved, it is the formula.
   */
  static String ofCell(XMLStreamReader xml) throws XMLStreamException {
    var text = new XmlText();
    text.read(xml, "c");
    return text.hasFormula && !text.hasValue ? "=" + text.formula : text.value.toString();
  }

  /**
   * Of the texts that all sheets of a workbook share those of the numbers, counted from 0, and no
   * other.
   */
  static Map<Integer, String> shared(XMLStreamReader xml, Set<Integer> numbers)
      throws XMLStreamException {
    var texts = new HashMap<Integer, String>();
    for (int number = 0; texts.size() < numbers.size() && xml.hasNext(); ) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("si"))
        continue;
      if (numbers.contains(number)) {
        var text = new XmlText();
        text.read(xml, "si");
        texts.put(number, plain(text.value.toString()));
      }
      number++;
    }
    return texts;
  }

  /** With the characters that stand as codes. */
  static String plain(String text) {
    return text.contains("_x") ? CODED.matcher(text).replaceAll(XmlText::character) : text;
  }

  private static String character(MatchResult code) {
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
  }

  /** To the element's end. What is longer than any cell may be is cut, and still too long. */
  private void read(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder into = null;
    int spoken = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          if (name.equals(SPOKEN)) spoken++;
          hasFormula |= name.equals("f");
          hasValue |= VALUES.contains(name);
          if (VALUES.contains(name)) into = value;
          else if (name.equals("f")) into = formula;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = xml.getLocalName();
          if (name.equals(element)) return;
          if (name.equals(SPOKEN)) spoken--;
          if (VALUES.contains(name) || name.equals("f")) into = null;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (into != null && spoken == 0 && !Measure.isTooLong(into.length()))
            into.append(xml.getText());
        }
        default -> {}
      }
    }
  }
}
