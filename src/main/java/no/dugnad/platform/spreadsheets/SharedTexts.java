package no.dugnad.platform.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that all sheets of a workbook share. */
final class SharedTexts {
  private static final Set<String> TEXT = Set.of("t");

  /** How an East Asian text is spoken stands beside it. */
  private static final Set<String> SPOKEN = Set.of("rPh");

  private SharedTexts() {}

  /** Those of the numbers, counted from 0, and no other. */
  static Map<Integer, String> read(XMLStreamReader xml, Set<Integer> numbers)
      throws XMLStreamException {
    var texts = new HashMap<Integer, String>();
    for (int number = 0; texts.size() < numbers.size() && xml.hasNext(); ) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.getLocalName().equals("si"))
        continue;
      if (numbers.contains(number)) texts.put(number, XmlText.read(xml, "si", TEXT, SPOKEN));
      number++;
    }
    return texts;
  }
}
