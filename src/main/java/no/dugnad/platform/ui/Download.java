package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the product makes for people to save and take along. */
public enum Download {
  CSV("text/csv;charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  ZIP("application/zip"),
  JSON("application/json"),
  ICS("text/calendar;charset=utf-8"),
  /** Not as text, so that nothing on the way touches a byte of what somebody has a hash of. */
  TXT("application/octet-stream");

  private static final int LONGEST = 80;

  private final String mediaType;

  Download(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @param name says what it is and of what: "Søknader – Innovasjonsmidler"; without ending
   */
  public <T> ResponseEntity<T> of(String name, T content) {
    String file = clean(name) + "." + name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /** Says of an answer that is written bit by bit what {@link #of} says of one that is whole. */
  public void head(String name, HttpServletResponse response) {
    of(name, "")
        .getHeaders()
        .forEach((header, values) -> response.setHeader(header, values.getFirst()));
  }

  /** Without what file systems refuse, and no longer than they take. */
  private static String clean(String name) {
    String plain =
        name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ")
            .replaceAll("[<>:\"/\\\\|?*]", "_")
            .strip();
    return plain
        .substring(
            0,
            plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))))
        .strip();
  }
}
