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
  static final int ALL = Integer.MAX_VALUE;
  private static final int LAST_COLUMN = 16_384;
  private static final Set<String> YES = Set.of("1", "true");

  /** A text of the cell's own, or the number of one that lies with those of all sheets. */
  private sealed interface Cell {}

  /**
   * @param isNumber a number that spans several rows is one number
   */
  private record Own(String text, boolean isNumber) implements Cell {}

  private record Shared(int number) implements Cell {}

  private record Row(int number, List<Cell> cells) {}

  /** Cells of one column that are merged. */
  private record Merged(int column, int first, int last) {}

  private static final Cell NOTHING = new Own("", false);

  private final XMLStreamReader xml;
  private final Numbers numbers;
  private final Measure measure;
  private final List<Row> rows = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final Set<Integer> shared = new HashSet<>();
  private int row;
  private boolean rowIsHidden;
  private int column;

  private SheetReader(XMLStreamReader xml, Numbers numbers, Measure measure) {
    this.xml = xml;
    this.numbers = numbers;
    this.measure = measure;
  }

  /**
   * @param most rows, after which it is not read on
   */
  static SheetReader read(XMLStreamReader xml, Numbers numbers, Measure measure, int most)
      throws XMLStreamException {
    var sheet = new SheetReader(xml, numbers, measure);
    while (xml.hasNext() && sheet.rows.size() < most) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.getLocalName()) {
        case "col" -> sheet.columns();
        case "row" -> sheet.row();
        case "c" -> sheet.cell();
        case "mergeCell" -> sheet.merge();
        default -> {}
      }
    }
    return sheet;
  }

  private void columns() {
    if (!isYes("hidden")) return;
    int last = Math.min(whole(xml.getAttributeValue(null, "max"), 0), Measure.MOST_COLUMNS);
    for (int i = whole(xml.getAttributeValue(null, "min"), 1); i <= last; i++)
      hiddenColumns.add(i - 1);
  }

  private void row() {
    row = whole(xml.getAttributeValue(null, "r"), row + 1);
    rowIsHidden = isYes("hidden");
    column = -1;
  }

  private boolean isYes(String attribute) {
    return YES.contains(String.valueOf(xml.getAttributeValue(null, attribute)));
  }

  private void cell() throws XMLStreamException {
    String address = xml.getAttributeValue(null, "r");
    column = address == null ? column + 1 : columnOf(address);
    String type = xml.getAttributeValue(null, "t");
    int style = whole(xml.getAttributeValue(null, "s"), 0);
    String value = XmlText.ofCell(xml);
    if (value.isEmpty()) return;
    switch (type) {
      case "s" -> keep(new Shared(whole(value, -1)));
      case "str", "inlineStr", "d" -> keep(new Own(XmlText.plain(value), false));
      case "b" -> keep(new Own(value.equals("1") ? "true" : "false", false));
      case "e" -> keep(new Own(value, false));
      case null, default -> {
        if (value.startsWith("=")) keep(new Own(value, false));
        else keep(new Own(numbers.text(value, style), true));
      }
    }
  }

  private void keep(Cell cell) {
    measure.cell(column);
    if (rows.isEmpty() || rows.getLast().number() != row) {
      measure.row();
      rows.add(new Row(row, new ArrayList<>()));
      if (rowIsHidden) hiddenRows.add(row);
    }
    switch (cell) {
      case Own own ->
          put(rows.getLast(), column, new Own(measure.text(own.text()), own.isNumber()));
      case Shared one -> {
        shared.add(one.number());
        put(rows.getLast(), column, one);
      }
    }
  }

  private static void put(Row row, int column, Cell cell) {
    while (row.cells().size() <= column) row.cells().add(NOTHING);
    row.cells().set(column, cell);
  }

  private void merge() {
    String[] ends = String.valueOf(xml.getAttributeValue(null, "ref")).split(":", 2);
    int first = rowOf(ends[0]);
    int last = rowOf(ends[ends.length - 1]);
    if (merged.size() == Tables.MAX_ROWS)
      throw new Refused("spreadsheets.refused.cells", Tables.MAX_ROWS);
    if (last > first) merged.add(new Merged(columnOf(ends[0]), first, last));
  }

  /** What spans several rows belongs to each of them: a unit with its projects. */
  private void spread() {
    int at = 0;
    for (Merged cells : merged.stream().sorted((a, b) -> a.first() - b.first()).toList()) {
      while (at < rows.size() && rows.get(at).number() < cells.first()) at++;
      if (at == rows.size()) return;
      Cell top = rows.get(at).number() == cells.first() ? at(rows.get(at), cells) : NOTHING;
      if (top instanceof Own own && (own.isNumber() || own.text().isEmpty())) continue;
      for (int i = at + 1; i < rows.size() && rows.get(i).number() <= cells.last(); i++) {
        measure.cell(cells.column());
        if (at(rows.get(i), cells).equals(NOTHING)) put(rows.get(i), cells.column(), top);
      }
    }
  }

  private static Cell at(Row row, Merged cells) {
    return cells.column() < row.cells().size() ? row.cells().get(cells.column()) : NOTHING;
  }

  /** The numbers of the texts that lie with those of all sheets. */
  Set<Integer> shared() {
    return shared;
  }

  /**
   * @param texts those that lie with those of all sheets, by their numbers
   */
  void addTo(TableBuilder table, Map<Integer, String> texts) {
    spread();
    for (Row one : rows) {
      table.add(one.number(), one.cells().stream().map(cell -> text(cell, texts)).toList());
    }
    table.hiddenRows.addAll(hiddenRows);
    table.hiddenColumns.addAll(hiddenColumns.stream().sorted().toList());
  }

  private String text(Cell cell, Map<Integer, String> texts) {
    return switch (cell) {
      case Own own -> own.text();
      case Shared one -> measure.text(texts.getOrDefault(one.number(), ""));
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

  private static int rowOf(String address) {
    return whole(address.replaceFirst("^\\$?[A-Za-z]{1,3}\\$?", ""), 0);
  }

  private static int whole(@Nullable String written, int otherwise) {
    return written == null || !written.matches("[0-9]{1,8}")
        ? otherwise
        : Integer.parseInt(written);
  }
}
