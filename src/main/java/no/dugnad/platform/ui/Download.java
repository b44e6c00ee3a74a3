package no.dugnad.platform.ui;

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
  JSON("application/json"),
  /** Not as text, so that nothing on the way touches a byte of what somebody has a hash of. */
  TXT("application/octet-stream");

  private final String mediaType;

  Download(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * @param name of the file, without ending
   */
  public <T> ResponseEntity<T> of(String name, T content) {
    String file = name + "." + name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(content);
  }
}
