package no.dugnad.platform.documents;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Writes a page's XHTML as the text of a Word file: headings as headings, lists as lists, tables
 * with rows that are their heading, and links to places within it.
 */
final class WordText {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** The list that the first numbered one begins; the one before is of all with points. */
  private static final int FIRST_NUMBERED = 2;

  private static final int DEEPEST = 8;

  /** How text looks within a paragraph. */
  private record Look(boolean bold, boolean italic, boolean link, @Nullable String language) {
    static final Look PLAIN = new Look(false, false, false, null);

    Look strong() {
      return new Look(true, italic, link, language);
    }

    Look slanting() {
      return new Look(bold, true, link, language);
    }

    Look linked() {
      return new Look(bold, italic, true, language);
    }

    Look in(String other) {
      return other.isEmpty() ? this : new Look(bold, italic, link, Word.tag(other));
    }
  }

  /** A list that is open: its number in the file, and whether its item has its mark. */
  private static final class Listing {
    final int number;
    boolean marked;

    Listing(int number) {
      this.number = number;
    }
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final List<Listing> lists = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private int numbered;
  private int marks;
  private String style = "";
  private boolean open;
  private boolean spaced;

  private WordText() throws XMLStreamException {
    out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    out.setPrefix("w", W);
  }

  /**
   * @param numbered how many numbered lists it has
   */
  record Written(String xml, int numbered) {}

  static Written of(Element body) {
    try {
      var written = new WordText();
      written.document(body);
      return new Written(written.text.toString(), written.numbered);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void document(Element body) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    start("document");
    out.writeNamespace("w", W);
    start("body");
    blocks(body, Look.PLAIN);
    close();
    start("sectPr");
    empty("pgSz", "w", "11906", "h", "16838");
    empty(
        "pgMar", "top", "1247", "right", "1247", "bottom", "1247", "left", "1418", "header", "709",
        "footer", "709", "gutter", "0");
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
  }

  // ---- blocks

  private void blocks(Element parent, Look look) throws XMLStreamException {
    Look inner = look.in(parent.getAttribute("lang"));
    for (Node node : children(parent)) {
      if (node instanceof Text words) write(words.getData(), inner);
      else if (node instanceof Element element) element(element, inner);
    }
  }

  private void element(Element e, Look look) throws XMLStreamException {
    if (e.hasAttribute("id")) places.add(e.getAttribute("id"));
    Look inner = look.in(e.getAttribute("lang"));
    switch (e.getTagName()) {
      case "h1", "h2", "h3", "h4" -> paragraph(e, "Heading" + e.getTagName().charAt(1), inner);
      case "p" -> paragraph(e, "", inner);
      case "blockquote" -> paragraph(e, "Quote", inner);
      case "section", "article", "div" -> {
        close();
        blocks(e, look);
        close();
      }
      case "ul" -> list(e, 1, look);
      case "ol" -> list(e, FIRST_NUMBERED + numbered++, look);
      case "table" -> table(e, inner);
      case "strong", "b", "th" -> blocks(e, look.strong());
      case "em", "i" -> blocks(e, look.slanting());
      case "q" -> {
        write("«", inner);
        blocks(e, look);
        write("»", inner);
      }
      case "br" -> {
        if (open) lineBreak();
      }
      case "a" -> link(e, look);
      default -> blocks(e, look);
    }
  }

  private void paragraph(Element e, String named, Look look) throws XMLStreamException {
    close();
    style = named;
    blocks(e, look);
    close();
    style = "";
  }

  private void list(Element e, int number, Look look) throws XMLStreamException {
    close();
    lists.add(new Listing(number));
    for (Node node : children(e)) {
      if (!(node instanceof Element item)) continue;
      lists.getLast().marked = false;
      if (item.hasAttribute("id")) places.add(item.getAttribute("id"));
      blocks(item, look);
      close();
    }
    lists.removeLast();
  }

  private void table(Element e, Look look) throws XMLStreamException {
    close();
    String caption = first(e, "caption");
    if (!caption.isEmpty()) {
      style = "Caption";
      write(caption, look);
      close();
      style = "";
    }
    NodeList rows = e.getElementsByTagName("tr");
    start("tbl");
    start("tblPr");
    empty("tblStyle", "val", "TableGrid");
    empty("tblW", "w", "5000", "type", "pct");
    empty("tblLook", "val", "0020", "firstRow", "1");
    if (!caption.isEmpty()) empty("tblCaption", "val", caption);
    out.writeEndElement();
    start("tblGrid");
    int columns = rows.getLength() == 0 ? 0 : cells((Element) rows.item(0)).size();
    for (int i = 0; i < columns; i++) empty("gridCol", "w", String.valueOf(9240 / columns));
    out.writeEndElement();
    for (int i = 0; i < rows.getLength(); i++) row((Element) rows.item(i), look);
    out.writeEndElement();
    // Two tables with nothing between them would be one.
    open();
    close();
  }

  private void row(Element row, Look look) throws XMLStreamException {
    if (row.hasAttribute("id")) places.add(row.getAttribute("id"));
    start("tr");
    start("trPr");
    empty("cantSplit");
    if (row.getParentNode().getNodeName().equals("thead")) empty("tblHeader");
    out.writeEndElement();
    for (Element cell : cells(row)) {
      start("tc");
      start("tcPr");
      empty("tcW", "w", "0", "type", "auto");
      out.writeEndElement();
      element(cell, look);
      // A cell is never without a paragraph.
      open();
      close();
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static List<Element> cells(Element row) {
    return children(row).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String first(Element e, String name) {
    NodeList found = e.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }

  private static List<Node> children(Element e) {
    List<Node> children = new ArrayList<>();
    NodeList nodes = e.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) children.add(nodes.item(i));
    return children;
  }

  // ---- within a paragraph

  private void link(Element e, Look look) throws XMLStreamException {
    String target = e.getAttribute("href");
    if (!target.startsWith("#")) {
      blocks(e, look);
      return;
    }
    open();
    start("hyperlink");
    attribute("anchor", bookmark(target.substring(1)));
    blocks(e, look.linked());
    out.writeEndElement();
  }

  /** Word allows no hyphen in the name of a place. */
  private static String bookmark(String id) {
    return id.replace('-', '_');
  }

  private void write(String words, Look look) throws XMLStreamException {
    String said = words.replaceAll("[ \\t\\r\\n]+", " ");
    if (!open) said = said.stripLeading();
    else if (spaced && said.startsWith(" ")) said = said.substring(1);
    if (said.isEmpty()) return;
    open();
    spaced = said.endsWith(" ");
    start("r");
    start("rPr");
    if (look.link()) empty("rStyle", "val", "Hyperlink");
    if (look.bold()) empty("b");
    if (look.italic()) empty("i");
    if (look.language() != null) empty("lang", "val", look.language());
    out.writeEndElement();
    start("t");
    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    out.writeCharacters(said);
    out.writeEndElement();
    out.writeEndElement();
  }

  private void lineBreak() throws XMLStreamException {
    start("r");
    empty("br");
    out.writeEndElement();
    spaced = true;
  }

  private void open() throws XMLStreamException {
    if (open) return;
    open = true;
    spaced = true;
    start("p");
    start("pPr");
    if (!style.isEmpty()) empty("pStyle", "val", style);
    else if (!lists.isEmpty()) empty("pStyle", "val", "ListParagraph");
    if (!lists.isEmpty()) mark();
    out.writeEndElement();
    for (String place : places) {
      String id = String.valueOf(++marks);
      empty("bookmarkStart", "id", id, "name", bookmark(place));
      empty("bookmarkEnd", "id", id);
    }
    places.clear();
  }

  /** The item's first paragraph has its mark, the others stand beneath it. */
  private void mark() throws XMLStreamException {
    Listing list = lists.getLast();
    int depth = Math.min(lists.size() - 1, DEEPEST);
    if (list.marked) {
      empty("ind", "left", String.valueOf(420 * (depth + 1)));
      return;
    }
    list.marked = true;
    start("numPr");
    empty("ilvl", "val", String.valueOf(depth));
    empty("numId", "val", String.valueOf(list.number));
    out.writeEndElement();
  }

  private void close() throws XMLStreamException {
    if (!open) return;
    open = false;
    out.writeEndElement();
  }

  // ---- elements

  private void start(String name) throws XMLStreamException {
    out.writeStartElement(W, name);
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute("w", W, name, value);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(W, name);
    for (int i = 0; i < attributes.length; i += 2) attribute(attributes[i], attributes[i + 1]);
  }
}
