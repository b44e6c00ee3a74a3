package no.dugnad.platform.documents;

import java.util.ArrayList;
import java.util.List;
import no.dugnad.platform.documents.Fonts.Piece;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A page's texts as the renderer sets them at a cost that grows with their length alone. */
final class Texts {
  /** About two hundred pages. Beyond these, breaks are shown as the blanks between words. */
  private static final int MOST_BREAKS = 10_000;

  /** Beyond these, what the product's own font lacks is shown as boxes. */
  private static final int MOST_PIECES = 5_000;

  private final Fonts fonts;
  private int breaks;
  private int pieces;

  Texts(Fonts fonts) {
    this.fonts = fonts;
  }

  void set(Node node) {
    set(node, false);
  }

  /**
   * @param written whether it is within a text whose lines are kept as somebody wrote them
   */
  private void set(Node node, boolean written) {
    switch (node) {
      case Text text when written -> setLines(text).forEach(this::setLetters);
      case Text text -> setLetters(text);
      case Element element -> {
        boolean within = written || element.getAttribute("class").equals("written");
        for (Node child : children(element)) set(child, within);
      }
      default -> {}
    }
  }

  /** Of a text with breaks the renderer measures all that is left of it at each line. */
  private List<Text> setLines(Text text) {
    Node parent = text.getParentNode();
    var lines = new ArrayList<Text>();
    boolean afterBlank = false;
    for (String line : text.getData().strip().lines().toList()) {
      // A gap is as wide as one of them, however many there are.
      if (afterBlank && line.isBlank()) continue;
      boolean broken = !lines.isEmpty() && ++breaks <= MOST_BREAKS;
      if (broken) parent.insertBefore(text.getOwnerDocument().createElement("br"), text);
      String set = lines.isEmpty() || broken ? line : " " + line;
      Text kept = text.getOwnerDocument().createTextNode(set);
      parent.insertBefore(kept, text);
      lines.add(kept);
      afterBlank = line.isBlank();
    }
    parent.removeChild(text);
    return lines;
  }

  /** In fonts that have them, and read in their own direction, whatever stands round them. */
  private void setLetters(Text text) {
    if (fonts.draws(text.getData())) return;
    List<Piece> set = fonts.pieces(text.getData());
    pieces += set.size();
    if (pieces > MOST_PIECES) {
      text.setData(fonts.shown(text.getData()));
      return;
    }
    Document document = text.getOwnerDocument();
    Node parent = text.getParentNode();
    if (Directions.areTwo(text.getData())) {
      Element line = document.createElement("bdi");
      set.forEach(piece -> line.appendChild(letters(piece, document)));
      parent.replaceChild(line, text);
    } else {
      set.forEach(piece -> parent.insertBefore(letters(piece, document), text));
      parent.removeChild(text);
    }
  }

  private static Node letters(Piece piece, Document document) {
    Text letters = document.createTextNode(piece.text());
    if (piece.family() == null) return letters;
    Element span = document.createElement("span");
    span.setAttribute("style", "font-family: '" + piece.family() + "'");
    span.appendChild(letters);
    return span;
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) children.add(n);
    return children;
  }
}
