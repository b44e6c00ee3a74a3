package no.dugnad.testing;

/** A file as a browser sends it. */
public record Upload(String filename, String type, byte[] content) {
  /** What is sent for a field in which none was chosen. */
  static final Upload NONE = new Upload("", "application/octet-stream", new byte[0]);
}
