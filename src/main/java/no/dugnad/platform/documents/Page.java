package no.dugnad.platform.documents;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Gives a page its style, a bookmark for each of its headings, and texts that can be set without
 * looking twice at any of it.
 */
final class Page implements FSDOMMutator {
  private final String css;
  private final Fonts fonts;

  Page(String css, Fonts fonts) {
    this.css = css;
    this.fonts = fonts;
  }

  /** XML has no way to write these characters, and a page with one of them is no page at all. */
  static String withoutForbidden(String xhtml) {
    return xhtml.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }

  @Override
  public void mutateDocument(Document document) {
    Element head = (Element) document.getElementsByTagName("head").item(0);
    Element style = document.createElement("style");
    style.setTextContent(css);
    head.appendChild(style);
    head.appendChild(bookmarks(document));
    new Texts(fonts).set(document.getElementsByTagName("body").item(0));
  }

  private static Element bookmarks(Document document) {
    Element bookmarks = document.createElement("bookmarks");
    int number = 0;
    for (Element heading : headings(document)) {
      String id = "heading-" + ++number;
      heading.setAttribute("id", id);
      Element bookmark = document.createElement("bookmark");
      bookmark.setAttribute("name", heading.getTextContent().strip());
      bookmark.setAttribute("href", "#" + id);
      bookmarks.appendChild(bookmark);
    }
    return bookmarks;
  }

  private static List<Element> headings(Document document) {
    var headings = new ArrayList<Element>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getTagName().matches("h[12]")) headings.add(element);
    }
    return headings;
  }
}
