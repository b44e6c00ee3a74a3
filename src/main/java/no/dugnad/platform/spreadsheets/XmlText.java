package no.dugnad.platform.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text within an element of XML. */
final class XmlText {
  private static final Set<String> TEXT = Set.of("t");

  /** How an East Asian text is spoken stands beside it. */
  private static final Set<String> SPOKEN = Set.of("rPh");

  private XmlText() {}

  /**
   * Reads to the element's end. What is longer than any cell may be is cut, and still too long.
   *
   * @param element where the reader is
   * @param holders the elements within it that hold text to be read
   * @param others the elements within it that hold other text
   */
  static String read(XMLStreamReader xml, String element, Set<String> holders, Set<String> others)
      throws XMLStreamException {
    var text = new StringBuilder();
    int holding = 0;
    int other = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (holders.contains(xml.getLocalName())) holding++;
          if (others.contains(xml.getLocalName())) other++;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (xml.getLocalName().equals(element)) return text.toString();
          if (holders.contains(xml.getLocalName())) holding--;
          if (others.contains(xml.getLocalName())) other--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          boolean counts = holding > 0 && other == 0 && !Measure.isTooLong(text.length());
          if (counts) text.append(xml.getText());
        }
        default -> {}
      }
    }
    return text.toString();
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
      if (numbers.contains(number)) texts.put(number, read(xml, "si", TEXT, SPOKEN));
      number++;
    }
    return texts;
  }
}
