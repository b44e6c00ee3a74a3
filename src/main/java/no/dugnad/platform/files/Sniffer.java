package no.dugnad.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Finds what a file is by what it holds, whatever it is called. */
final class Sniffer {
  private static final Tika TIKA = new Tika();
  private static final int CONTENT_TYPES_LIMIT = 1 << 20;

  /** Texts that Tika takes for something more special, and that are harmless to read. */
  private static final Set<String> PLAIN_TEXTS =
      Set.of("text/plain", "text/csv", "text/x-web-markdown", "message/rfc822", "text/x-log");

  /**
   * What Tika calls a package by which entry comes first: Office writes the list of contents there.
   */
  private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

  /** Which folder the parts of an office document lie in. */
  private static final Map<FileType, String> PARTS =
      Map.of(FileType.DOCX, "word/", FileType.XLSX, "xl/", FileType.PPTX, "ppt/");

  private static final Set<FileType> OPEN_DOCUMENTS = Set.of(FileType.ODT, FileType.ODS);
  private static final int LONGEST_KIND = 100;
  private static final Pattern LIST_OF_MACROS = Pattern.compile("Basic/(.*/)?script-l[bc]\\.xml");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What Tika calls text in an encoding that it does not look for: it may be anything. */
  private static final Set<String> UNKNOWN = Set.of("application/octet-stream", "text/plain");

  private static final int BEGINNING = 1 << 16;

  /** The breaks of lines and pages, and what ends a file of old. */
  private static final String CONTROLS = "\t\n\u000b\f\r\u001a\u001b";

  private Sniffer() {}

  /** Whether the file holds what its ending says. */
  static boolean holds(Path file, FileType type) throws IOException {
    if (type.isText()) return isText(file);
    String found = mediaType(file);
    if (PARTS.containsKey(type)) return PACKAGES.contains(found) && isOffice(file, type);
    if (OPEN_DOCUMENTS.contains(type)) return isOpenDocument(file, found, type);
    return found.equals(type.mediaType());
  }

  /** By content alone: a name would be believed. */
  private static String mediaType(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return TIKA.detect(in);
    }
  }

  /**
   * In UTF-8, in what Norwegian spreadsheets have written since long before, or in UTF-16 with its
   * mark. The first two are looked at as bytes, which are the same where they are no letters.
   */
  private static boolean isText(Path file) throws IOException {
    Charset encoding = isUtf16(file) ? StandardCharsets.UTF_16 : WINDOWS_1252;
    String beginning = beginning(file, encoding);
    String found = mediaType(file);
    boolean isPlain =
        (encoding.equals(WINDOWS_1252) && PLAIN_TEXTS.contains(found))
            || (UNKNOWN.contains(found)
                && PLAIN_TEXTS.contains(TIKA.detect(beginning.getBytes(StandardCharsets.UTF_8))));
    return isPlain && holdsNoControls(file, encoding);
  }

  private static boolean isUtf16(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(2);
      return mark.length == 2 && (mark[0] & mark[1] & 0xfe) == 0xfe && mark[0] != mark[1];
    }
  }

  private static String beginning(Path file, Charset encoding) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), encoding);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
  }

  /** What steers a machine, and no text: none of what is a program or a picture is without. */
  private static boolean holdsNoControls(Path file, Charset encoding) throws IOException {
    try (var reader = new InputStreamReader(Files.newInputStream(file), encoding)) {
      char[] buffer = new char[1 << 16];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++)
          if (buffer[i] < ' ' && CONTROLS.indexOf(buffer[i]) < 0) return false;
      }
      return true;
    }
  }

  /**
   * Its own kind stands in an entry, which most programs write first, so that it is seen at once.
   */
  private static boolean isOpenDocument(Path file, String found, FileType type) throws IOException {
    if (!PACKAGES.contains(found) && !found.equals(type.mediaType())) return false;
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry kind = zip.getEntry("mimetype");
      if (kind == null || zip.stream().anyMatch(Sniffer::isMacro)) return false;
      try (InputStream in = zip.getInputStream(kind)) {
        byte[] said = in.readNBytes(LONGEST_KIND);
        return new String(said, StandardCharsets.US_ASCII).strip().equals(type.mediaType());
      }
    } catch (ZipException e) {
      return false;
    }
  }

  /** Of Basic or another language; that there are no modules is written of each library. */
  private static boolean isMacro(ZipEntry entry) {
    String name = entry.getName();
    boolean isCode = name.startsWith("Scripts/") || name.startsWith("Basic/");
    return isCode && !entry.isDirectory() && !LIST_OF_MACROS.matcher(name).matches();
  }

  private static boolean isOffice(Path file, FileType type) throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      boolean hasParts =
          zip.stream().anyMatch(entry -> entry.getName().startsWith(PARTS.get(type)));
      return hasParts && contentTypes(zip).filter(types -> !types.contains("macro")).isPresent();
    } catch (ZipException e) {
      return false;
    }
  }

  /** The list of what the package holds, in lower case; macros stand there by name. */
  private static Optional<String> contentTypes(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry("[Content_Types].xml");
    if (entry == null) return Optional.empty();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(CONTENT_TYPES_LIMIT + 1);
      return bytes.length > CONTENT_TYPES_LIMIT
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
    }
  }
}
