package no.dugnad.platform.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.platform.shared.Refused;

/**
 * The sheet of an XLSX workbook that has the list. It is read as a stream and measured on the way:
 * a few kilobytes can stand for more cells, numbers and formulas than there is memory.
 */
final class WorkbookReader {
  private static final String FOLDER = "xl/";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final Set<String> YES = Set.of("1", "true");
  private static final int MOST_SHEETS = 100;

  /** A sheet, and its id among the workbook's relations. */
  private record Part(FileReading.SheetName name, String id) {}

  private final WorkbookParts parts;
  private final ToIntFunction<List<String>> known;
  private final List<Part> sheets = new ArrayList<>();
  private final Map<String, String> files;
  private final Numbers numbers;
  private boolean from1904;

  private WorkbookReader(WorkbookParts parts, ToIntFunction<List<String>> known)
      throws IOException, XMLStreamException {
    this.parts = parts;
    this.known = known;
    list(parts.open(WorkbookParts.WORKBOOK));
    files = files(parts.open(RELATIONS));
    numbers = new Numbers(formats(files.getOrDefault("styles", "")), from1904);
  }

  static Table read(byte[] content, FileReading.Choice choice, ToIntFunction<List<String>> known) {
    try (var parts = WorkbookParts.of(content)) {
      return new WorkbookReader(parts, known).table(choice);
    } catch (Refused e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // A damaged workbook fails in many ways; to the person they are one.
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  private Table table(FileReading.Choice choice) {
    Part sheet =
        sheets.stream()
            .filter(part -> part.name().name().equals(choice.sheet()))
            .findFirst()
            .or(this::find)
            .orElseThrow(() -> new Refused("spreadsheets.refused.empty"));
    SheetReader read = read(sheet, new Measure(), SheetReader.ALL);
    var table = new TableBuilder(known);
    read.addTo(table, texts(read.shared()));
    return table.build(
        new FileReading.Choice(sheet.name().name(), choice.header(), "", ""),
        sheets.stream().map(Part::name).toList());
  }

  /**
   * The one whose headers are known best, among those that have a list at all. What is hidden is
   * meant only where nothing else can be.
   */
  private Optional<Part> find() {
    if (sheets.size() == 1) return Optional.of(sheets.getFirst());
    List<Part> visible = sheets.stream().filter(part -> !part.name().hidden()).toList();
    return best(visible).or(() -> best(sheets)).or(() -> visible.stream().findFirst());
  }

  /** By the rows that each begins with. */
  private Optional<Part> best(List<Part> among) {
    var looks = new LinkedHashMap<Part, SheetReader>();
    var shared = new HashSet<Integer>();
    var seen = new HashSet<String>();
    for (Part part : among) {
      // Many sheets can be one and the same large file.
      if (!seen.add(file(part))) continue;
      look(part)
          .ifPresent(
              look -> {
                looks.put(part, look);
                shared.addAll(look.shared());
              });
    }
    Map<Integer, String> texts = texts(shared);
    var best = new LinkedHashMap<Part, Integer>();
    looks.forEach(
        (part, look) -> {
          var table = new TableBuilder(known);
          look.addTo(table, texts);
          if (table.isList()) best.put(part, table.knownHeaders());
        });
    // The first of those that are equal.
    return best.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey);
  }

  /** Empty where it is no sheet, or one that can't be read: the list may still be on another. */
  private Optional<SheetReader> look(Part part) {
    try {
      return Optional.of(read(part, new Measure(), Openings.MOST));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private String file(Part part) {
    return files.getOrDefault(part.id(), "");
  }

  private SheetReader read(Part part, Measure measure, int most) {
    try {
      var xml = parts.open(file(part));
      return SheetReader.read(xml, numbers, measure, most);
    } catch (IOException | XMLStreamException e) {
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  private Map<Integer, String> texts(Set<Integer> shared) {
    if (shared.isEmpty()) return Map.of();
    try {
      Optional<XMLStreamReader> texts = parts.find(files.getOrDefault("sharedStrings", ""));
      return texts.isEmpty() ? Map.of() : XmlText.shared(texts.get(), shared);
    } catch (IOException | XMLStreamException e) {
      throw new Refused("spreadsheets.refused.damaged");
    }
  }

  /** The sheets, and from when the workbook counts its dates. */
  private void list(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && sheets.size() < MOST_SHEETS) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      if (xml.getLocalName().equals("workbookPr")) from1904 = isYes(xml, "date1904");
      if (!xml.getLocalName().equals("sheet")) continue;
      String state = xml.getAttributeValue(null, "state");
      boolean isHidden = state != null && !state.equals("visible");
      String name = String.valueOf(xml.getAttributeValue(null, "name"));
      sheets.add(new Part(new FileReading.SheetName(name, isHidden), relation(xml)));
    }
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

  private NumberFormats formats(String file) throws IOException, XMLStreamException {
    Optional<XMLStreamReader> xml = parts.find(file);
    return xml.isEmpty() ? NumberFormats.none() : NumberFormats.read(xml.get());
  }
}
