package no.dugnad.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as a Word file (Office Open XML). What is the same in all of them lies in documents/word.
 */
final class Word {
  private Word() {}

  static byte[] of(String xhtml) {
    Document page = parse(Page.withoutForbidden(xhtml));
    Element html = page.getDocumentElement();
    String language = tag(html.getAttribute("lang"));
    String title = page.getElementsByTagName("title").item(0).getTextContent();
    WordText.Written text = WordText.of((Element) page.getElementsByTagName("body").item(0));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", part("content-types"));
    parts.put("_rels/.rels", part("package-rels"));
    parts.put(
        "docProps/core.xml",
        part("core").replace("{title}", escaped(title)).replace("{language}", language));
    parts.put("word/document.xml", text.xml());
    parts.put("word/_rels/document.xml.rels", part("document-rels"));
    parts.put("word/styles.xml", part("styles").replace("{language}", language));
    parts.put("word/numbering.xml", part("numbering").replace("{lists}", lists(text.numbered())));
    parts.put("word/settings.xml", part("settings"));
    return zipped(parts);
  }

  /** "nb-NO" for "nb": what Word knows of spelling goes by country too. */
  static String tag(String language) {
    return switch (language) {
      case "nb", "nn" -> language + "-NO";
      case "en" -> "en-GB";
      default -> language;
    };
  }

  /** One for all lists with points, and one for each numbered list, which begins at 1. */
  private static String lists(int numbered) {
    var lists =
        new StringBuilder("  <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n");
    for (int i = 0; i < numbered; i++) {
      lists.append("  <w:num w:numId=\"%d\"><w:abstractNumId w:val=\"1\"/>".formatted(i + 2));
      for (int level = 0; level < 9; level++) {
        lists.append(
            "<w:lvlOverride w:ilvl=\"%d\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                .formatted(level));
      }
      lists.append("</w:num>\n");
    }
    return lists.toString();
  }

  private static Document parse(String xhtml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml.strip())));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalArgumentException("not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String part(String name) {
    return new String(
        Documents.resource("/documents/word/" + name + ".xml"), StandardCharsets.UTF_8);
  }

  private static byte[] zipped(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
