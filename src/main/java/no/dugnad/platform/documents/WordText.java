package no.dugnad.platform.documents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.heavy.HeavyWork;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Writes a page's XHTML into a Word file: headings as headings, lists as lists, tables with rows
 * that are their heading, and links to places within it.
 */
final class WordText {
  /** The look's list with points, and what its numbered lists are made from. */
  private static final BigInteger POINTS = BigInteger.ONE;

  private static final BigInteger NUMBERS = BigInteger.ONE;
  private static final int DEEPEST = 8;
  private static final int INDENT = 420;

  /**
   * How text looks within a paragraph.
   *
   * @param link the place that it leads to
   */
  private record Look(
      boolean bold, boolean italic, @Nullable String link, @Nullable String language) {
    Look strong() {
      return new Look(true, italic, link, language);
    }

    Look slanting() {
      return new Look(bold, true, link, language);
    }

    Look linked(String target) {
      return target.startsWith("#")
          ? new Look(bold, italic, bookmark(target.substring(1)), language)
          : this;
    }

    Look in(String other) {
      return other.isEmpty() ? this : new Look(bold, italic, link, Word.tag(other));
    }
  }

  private final XWPFDocument word;
  private final List<BigInteger> lists = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private @Nullable XWPFTableCell cell;
  private @Nullable XWPFParagraph open;
  private String style = "";
  private boolean marked;
  private boolean spaced;
  private int bookmarks;

  private WordText(XWPFDocument word) {
    this.word = word;
  }

  static void write(Element body, XWPFDocument word) {
    new WordText(word).blocks(body, new Look(false, false, null, null));
  }

  private void blocks(Element parent, Look look) {
    for (Node node : children(parent)) {
      if (node instanceof Text words) write(words.getData(), look);
      else if (node instanceof Element element) {
        element(element, look.in(element.getAttribute("lang")));
      }
    }
  }

  private void element(Element e, Look look) {
    HeavyWork.stopIfTold();
    if (e.hasAttribute("id")) places.add(bookmark(e.getAttribute("id")));
    switch (e.getTagName()) {
      case "h1", "h2", "h3", "h4" -> paragraph(e, "Heading" + e.getTagName().charAt(1), look);
      case "p" -> paragraph(e, "", look);
      case "blockquote" -> paragraph(e, "Quote", look);
      case "section", "article", "div" -> {
        open = null;
        blocks(e, look);
        open = null;
      }
      case "ul" -> list(e, POINTS, look);
      case "ol" -> list(e, numbered(), look);
      case "li" -> {
        marked = false;
        paragraph(e, "", look);
      }
      case "table" -> table(e, look);
      case "strong", "b", "th" -> blocks(e, look.strong());
      case "em", "i" -> blocks(e, look.slanting());
      case "q" -> {
        write("«", look);
        blocks(e, look);
        write("»", look);
      }
      case "br" -> {
        if (open != null) open.createRun().addBreak();
        spaced = true;
      }
      case "a" -> blocks(e, look.linked(e.getAttribute("href")));
      default -> blocks(e, look);
    }
  }

  private void paragraph(Element e, String named, Look look) {
    open = null;
    style = named;
    blocks(e, look);
    open = null;
    style = "";
  }

  private void list(Element e, BigInteger number, Look look) {
    open = null;
    lists.add(number);
    elements(e).forEach(item -> element(item, look));
    lists.removeLast();
    marked = true;
  }

  /** A list of its own for each, which begins at 1. */
  private BigInteger numbered() {
    BigInteger number = word.getNumbering().addNum(NUMBERS);
    for (int level = 0; level <= DEEPEST; level++) {
      var from = word.getNumbering().getNum(number).getCTNum().addNewLvlOverride();
      from.setIlvl(BigInteger.valueOf(level));
      from.addNewStartOverride().setVal(BigInteger.ONE);
    }
    return number;
  }

  private void table(Element e, Look look) {
    Element caption = first(e, "caption");
    if (caption != null) paragraph(caption, "Caption", look);
    open = null;
    XWPFTable table = word.createTable();
    table.removeRow(0);
    table.removeBorders();
    table.setStyleID("TableGrid");
    table.setWidth("100%");
    var about = table.getCTTbl().getTblPr();
    about.addNewTblLook().setFirstRow(true);
    if (caption != null) about.addNewTblCaption().setVal(caption.getTextContent().strip());
    NodeList rows = e.getElementsByTagName("tr");
    WordColumns.of(rows, table);
    for (int i = 0; i < rows.getLength(); i++) row((Element) rows.item(i), table, look);
    // Two tables with nothing between them would be one.
    begin();
    open = null;
  }

  private void row(Element e, XWPFTable table, Look look) {
    if (e.hasAttribute("id")) places.add(bookmark(e.getAttribute("id")));
    XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
    row.setCantSplitRow(true);
    if (e.getParentNode().getNodeName().equals("thead")) row.setRepeatHeader(true);
    for (Element written : elements(e)) {
      cell = row.createCell();
      begin();
      element(written, look);
      open = null;
    }
    cell = null;
  }

  private void write(String words, Look look) {
    String said = words.replaceAll("[ \\t\\r\\n]+", " ");
    if (open == null || (spaced && said.startsWith(" "))) said = said.stripLeading();
    if (said.isEmpty()) return;
    XWPFRun run = run(open == null ? begin() : open, look.link());
    if (look.link() != null) run.setStyle("Hyperlink");
    if (look.bold()) run.setBold(true);
    if (look.italic()) run.setItalic(true);
    if (look.language() != null) run.setLang(look.language());
    run.setText(said);
    spaced = said.endsWith(" ");
  }

  private static XWPFRun run(XWPFParagraph paragraph, @Nullable String link) {
    if (link == null) return paragraph.createRun();
    var leading = paragraph.getCTP().addNewHyperlink();
    leading.setAnchor(link);
    var run = new XWPFHyperlinkRun(leading, leading.addNewR(), paragraph);
    paragraph.addRun(run);
    return run;
  }

  private XWPFParagraph begin() {
    XWPFParagraph begun = next();
    open = begun;
    spaced = true;
    if (!style.isEmpty()) begun.setStyle(style);
    if (!lists.isEmpty()) item(begun);
    for (String place : places) {
      BigInteger id = BigInteger.valueOf(++bookmarks);
      var start = begun.getCTP().addNewBookmarkStart();
      start.setName(place);
      start.setId(id);
      begun.getCTP().addNewBookmarkEnd().setId(id);
    }
    places.clear();
    return begun;
  }

  /** A cell is never without a paragraph, so that the first one is there. */
  private XWPFParagraph next() {
    if (cell == null) return word.createParagraph();
    XWPFParagraph last = cell.getParagraphs().getLast();
    return last.getRuns().isEmpty() ? last : cell.addParagraph();
  }

  /** The item's first paragraph has its mark, the others stand beneath it. */
  private void item(XWPFParagraph begun) {
    int depth = Math.min(lists.size() - 1, DEEPEST);
    if (style.isEmpty()) begun.setStyle("ListParagraph");
    if (marked) begun.setIndentationLeft(INDENT * (depth + 1));
    else {
      begun.setNumID(lists.getLast());
      begun.setNumILvl(BigInteger.valueOf(depth));
      marked = true;
    }
  }

  /** Word allows no hyphen in the name of a place. */
  private static String bookmark(String id) {
    return id.replace('-', '_');
  }

  private static @Nullable Element first(Element e, String name) {
    return (Element) e.getElementsByTagName(name).item(0);
  }

  static List<Element> elements(Element parent) {
    return children(parent).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static List<Node> children(Element parent) {
    List<Node> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) children.add(n);
    return children;
  }
}
