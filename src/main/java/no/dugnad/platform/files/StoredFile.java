package no.dugnad.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody attached to a case.
 *
 * @param owner the case: an application, a decision …
 * @param slot what it is for within the case: a question's id, "letter" …
 * @param name as it was called where it came from, cleaned
 * @param type its media type, by its content
 * @param size in bytes
 * @param sha256 64 hexadecimal digits
 */
public record StoredFile(
    UUID id,
    UUID owner,
    String slot,
    String name,
    String type,
    long size,
    String sha256,
    Instant storedAt) {
  public static final int MAX_MEGABYTES = 25;

  /** "PDF", "DOCX" …: said beside the link, so that nobody is surprised by what they open. */
  public String kind() {
    return FileType.ofName(name).map(Enum::name).orElse("");
  }

  public long kilobytes() {
    return Math.max(1, Math.round(size / 1024.0));
  }
}
