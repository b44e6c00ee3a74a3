package no.dugnad.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as a Word file. How it looks is said by a Word file without text: documents/look.docx,
 * with the styles, the marks of lists and the number of each page.
 */
final class Word {
  private static final byte[] LOOK = Documents.resource("/documents/look.docx");

  private Word() {}

  static byte[] of(String xhtml) {
    Document page = parse(Page.withoutForbidden(xhtml));
    String language = tag(page.getDocumentElement().getAttribute("lang"));
    var bytes = new ByteArrayOutputStream();
    try (var word = new XWPFDocument(new ByteArrayInputStream(LOOK))) {
      word.getStyles().setSpellingLanguage(language);
      var about = word.getProperties().getCoreProperties();
      about.setTitle(page.getElementsByTagName("title").item(0).getTextContent());
      about.getUnderlyingProperties().setLanguageProperty(language);
      WordText.write((Element) page.getElementsByTagName("body").item(0), word);
      word.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** "nb-NO" for "nb": what Word knows of spelling goes by country too. */
  static String tag(String language) {
    return switch (language) {
      case "nb", "nn" -> language + "-NO";
      case "en" -> "en-GB";
      default -> language;
    };
  }

  private static Document parse(String xhtml) {
    try {
      return DocumentHelper.readDocument(new InputSource(new StringReader(xhtml.strip())));
    } catch (SAXException e) {
      throw new IllegalArgumentException("not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
