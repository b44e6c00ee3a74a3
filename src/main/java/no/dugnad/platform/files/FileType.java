package no.dugnad.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.platform.ui.Download;

/**
 * What may be attached. What a browser would run when it opens it (HTML, SVG, scripts) and what a
 * machine would (programs, macros) is not here.
 */
enum FileType {
  PDF(Download.PDF.mediaType()),
  DOCX(Download.DOCX.mediaType()),
  XLSX(Download.XLSX.mediaType()),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  ODT("application/vnd.oasis.opendocument.text"),
  ODS("application/vnd.oasis.opendocument.spreadsheet"),
  JPEG("image/jpeg", "jpeg", "jpg"),
  PNG("image/png"),
  WEBP("image/webp"),
  TXT("text/plain"),
  CSV("text/csv"),
  MD("text/markdown");

  private final String mediaType;
  private final List<String> endings;

  FileType(String mediaType, String... endings) {
    this.mediaType = mediaType;
    this.endings =
        endings.length == 0 ? List.of(name().toLowerCase(Locale.ROOT)) : List.of(endings);
  }

  String mediaType() {
    return mediaType;
  }

  boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  /** Whether it lies here as it came: WebP is made a JPEG or a PNG, which all programs show. */
  boolean isKept() {
    return this != WEBP;
  }

  boolean isText() {
    return mediaType.startsWith("text/");
  }

  static Optional<FileType> ofName(String name) {
    String ending = ending(name);
    return Arrays.stream(values()).filter(type -> type.endings.contains(ending)).findFirst();
  }

  /** What programs save a file that is not taken as; empty where they can't be expected to. */
  static Optional<String> instead(String name) {
    return switch (ending(name)) {
      case "webp", "avif", "gif", "tif", "tiff", "bmp" -> Optional.of("JPEG");
      case "doc", "docm", "rtf" -> Optional.of("Word (docx)");
      case "xls", "xlsm", "xlsb" -> Optional.of("Excel (xlsx)");
      case "ppt", "pptm" -> Optional.of("PowerPoint (pptx)");
      case "pages", "numbers", "key" -> Optional.of("PDF");
      default -> Optional.empty();
    };
  }

  /** Its name when it has become one of these. */
  String rename(String name) {
    return name.substring(0, name.lastIndexOf('.') + 1) + endings.getLast();
  }

  /** Whether it is what iPhones take pictures in. */
  static boolean isOfPhone(String name) {
    return List.of("heic", "heif").contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  Stream<String> endings() {
    return endings.stream();
  }
}
