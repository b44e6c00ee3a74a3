package no.dugnad.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private Sniffer() {}

  /** Whether the file holds what its ending says. */
  static boolean holds(Path file, FileType type) throws IOException {
    String found = mediaType(file);
    if (type.isText()) return PLAIN_TEXTS.contains(found) && hasNoNul(file);
    if (PARTS.containsKey(type)) return PACKAGES.contains(found) && isOffice(file, type);
    return found.equals(type.mediaType());
  }

  /** By content alone: a name would be believed. */
  private static String mediaType(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return TIKA.detect(in);
    }
  }

  private static boolean hasNoNul(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) if (buffer[i] == 0) return false;
      }
      return true;
    }
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
