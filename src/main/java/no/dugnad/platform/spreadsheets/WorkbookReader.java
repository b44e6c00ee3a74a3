package no.dugnad.platform.spreadsheets;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.platform.shared.Refused;

/**
 * An XLSX workbook's first visible sheet. It is read as a stream and measured on the way: a few
 * kilobytes can stand for more cells, numbers and formulas than there is memory.
 */
final class WorkbookReader {
  private static final String FOLDER = "xl/";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Set<String> YES = Set.of("1", "true");

  private final WorkbookParts parts;
  private final Measure measure = new Measure();
  private boolean from1904;

  private WorkbookReader(WorkbookParts parts) {
    this.parts = parts;
  }

  static Table read(byte[] content) {
    try (var parts = WorkbookParts.of(content)) {
      return new WorkbookReader(parts).table();
    } catch (Refused e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // A damaged workbook fails in many ways; to the person they are one.
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  private Table table() throws IOException, XMLStreamException {
    String id = firstVisible(parts.open(WorkbookParts.WORKBOOK));
    Map<String, String> files = files(parts.open(RELATIONS));
    var numbers = new Numbers(styles(files.getOrDefault("styles", "")), from1904);
    SheetReader sheet = SheetReader.read(parts.open(files.getOrDefault(id, "")), numbers, measure);
    Optional<XMLStreamReader> texts = parts.find(files.getOrDefault("sharedStrings", ""));
    var table = new TableBuilder();
    sheet.addTo(table, texts.isEmpty() ? Map.of() : XmlText.shared(texts.get(), sheet.shared()));
    return table.build();
  }

  /** By its id among the workbook's relations. */
  private String firstVisible(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (xml.getLocalName().equals("workbookPr")) from1904 = isYes(xml, "date1904");
      if (!xml.getLocalName().equals("sheet")) continue;
      String state = xml.getAttributeValue(null, "state");
      if (state == null || state.equals("visible")) return relation(xml);
    }
    throw new Refused("spreadsheets.refused.empty");
  }

  private static boolean isYes(XMLStreamReader xml, String attribute) {
    return YES.contains(String.valueOf(xml.getAttributeValue(null, attribute)));
  }

  /** The stricter kind of workbook has another namespace for it. */
  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) return xml.getAttributeValue(i);
    }
    throw new Refused("spreadsheets.refused.damaged");
  }

  /** Where the parts lie: by their ids, and what there is one of by its kind. */
  private static Map<String, String> files(XMLStreamReader xml) throws XMLStreamException {
    var files = new HashMap<String, String>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      String target = xml.getAttributeValue(null, "Target");
      if (target == null) continue;
      String file = target.startsWith("/") ? target.substring(1) : FOLDER + target;
      String type = String.valueOf(xml.getAttributeValue(null, "Type"));
      files.put(type.substring(type.lastIndexOf('/') + 1), file);
      files.put(String.valueOf(xml.getAttributeValue(null, "Id")), file);
    }
    return files;
  }

  private DateStyles styles(String file) throws IOException, XMLStreamException {
    Optional<XMLStreamReader> xml = parts.find(file);
    return xml.isEmpty() ? DateStyles.none() : DateStyles.read(xml.get());
  }
}
