package no.dugnad.platform.documents;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A page's texts as the renderer sets them at a cost that grows with their length alone. */
final class Texts {
  /** About two hundred pages. Beyond these, breaks are shown as the blanks between words. */
  private static final int MOST_BREAKS = 10_000;

  private final Glyphs glyphs;
  private int breaks;

  Texts(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  void set(Node node) {
    set(node, false);
  }

  /**
   * @param written whether it is within a text whose lines are kept as somebody wrote them
   */
  private void set(Node node, boolean written) {
    switch (node) {
      case Text text -> {
        text.setData(glyphs.shown(text.getData()));
        if (written) setLines(text);
      }
      case Element element -> {
        boolean within = written || element.getAttribute("class").equals("written");
        for (Node child : children(element)) set(child, within);
      }
      default -> {}
    }
  }

  /** Of a text with breaks the renderer measures all that is left of it at each line. */
  private void setLines(Text text) {
    Node parent = text.getParentNode();
    boolean afterBlank = false;
    boolean first = true;
    for (String line : text.getData().strip().lines().toList()) {
      // A gap is as wide as one of them, however many there are.
      if (afterBlank && line.isBlank()) continue;
      boolean broken = !first && ++breaks <= MOST_BREAKS;
      if (broken) parent.insertBefore(text.getOwnerDocument().createElement("br"), text);
      String set = first || broken ? line : " " + line;
      parent.insertBefore(text.getOwnerDocument().createTextNode(set), text);
      afterBlank = line.isBlank();
      first = false;
    }
    parent.removeChild(text);
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) children.add(n);
    return children;
  }
}
