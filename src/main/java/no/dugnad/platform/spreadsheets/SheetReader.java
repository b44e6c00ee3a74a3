package no.dugnad.platform.spreadsheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.dugnad.platform.shared.Refused;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook's sheet that hold something, each measured before it is kept. */
final class SheetReader {
  private static final int LAST_COLUMN = 16_384;

  /** A text of the cell's own, or the number of one that lies with those of all sheets. */
  private sealed interface Cell {}

  private record Own(String text) implements Cell {}

  private record Shared(int number) implements Cell {}

  private record Row(int number, List<Cell> cells) {}

  private static final Cell NOTHING = new Own("");

  private final XMLStreamReader xml;
  private final Numbers numbers;
  private final Measure measure;
  private final List<Row> rows = new ArrayList<>();
  private final Set<Integer> shared = new HashSet<>();
  private int row;
  private int column;

  private SheetReader(XMLStreamReader xml, Numbers numbers, Measure measure) {
    this.xml = xml;
    this.numbers = numbers;
    this.measure = measure;
  }

  static SheetReader read(XMLStreamReader xml, Numbers numbers, Measure measure)
      throws XMLStreamException {
    var sheet = new SheetReader(xml, numbers, measure);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) break;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      if (xml.getLocalName().equals("row")) sheet.row();
      else if (xml.getLocalName().equals("c")) sheet.cell();
    }
    return sheet;
  }

  private void row() {
    row = whole(xml.getAttributeValue(null, "r"), row + 1);
    column = -1;
  }

  private void cell() throws XMLStreamException {
    String address = xml.getAttributeValue(null, "r");
    column = address == null ? column + 1 : columnOf(address);
    String type = xml.getAttributeValue(null, "t");
    int style = whole(xml.getAttributeValue(null, "s"), 0);
    String value = XmlText.read(xml, "c", Set.of("v", "t"), Set.of("rPh"));
    if (value.isEmpty()) return;
    switch (type) {
      case "s" -> keep(new Shared(whole(value, -1)));
      case "str", "inlineStr", "d" -> keep(new Own(value));
      case "b" -> keep(new Own(value.equals("1") ? "true" : "false"));
      case "e" -> {}
      case null, default -> keep(new Own(numbers.text(value, style)));
    }
  }

  private void keep(Cell cell) {
    measure.cell(column);
    if (rows.isEmpty() || rows.getLast().number() != row) {
      measure.row();
      rows.add(new Row(row, new ArrayList<>()));
    }
    switch (cell) {
      case Own own -> measure.text(row, own.text().length());
      case Shared one -> shared.add(one.number());
    }
    List<Cell> cells = rows.getLast().cells();
    while (cells.size() <= column) cells.add(NOTHING);
    cells.set(column, cell);
  }

  /** The numbers of the texts that lie with those of all sheets. */
  Set<Integer> shared() {
    return shared;
  }

  /**
   * @param texts those that lie with those of all sheets, by their numbers
   */
  void addTo(TableBuilder table, Map<Integer, String> texts) {
    for (Row one : rows) {
      table.add(one.number(), one.cells().stream().map(cell -> text(one, cell, texts)).toList());
    }
  }

  private String text(Row of, Cell cell, Map<Integer, String> texts) {
    return switch (cell) {
      case Own own -> own.text();
      case Shared one -> {
        String text = texts.getOrDefault(one.number(), "");
        measure.text(of.number(), text.length());
        yield text;
      }
    };
  }

  /** "AB12" is in the column 27, counted from 0. */
  private static int columnOf(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
      if (column < 1 || column > LAST_COLUMN) throw new Refused("spreadsheets.refused.damaged");
    }
    return column - 1;
  }

  private static int whole(@Nullable String written, int otherwise) {
    return written == null || !written.matches("[0-9]{1,8}")
        ? otherwise
        : Integer.parseInt(written);
  }
}
