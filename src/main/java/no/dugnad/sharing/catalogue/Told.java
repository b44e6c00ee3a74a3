package no.dugnad.sharing.catalogue;

/**
 * What a project tells of itself, in its own words.
 *
 * @param contact whom to ask, as they want it to be read; may be empty
 */
public record Told(Hearers to, String tried, String learned, String contact) {
  public static final int MAX_TEXT = 4000;
  public static final int MAX_CONTACT = 300;

  /** About two lines. */
  private static final int GIST = 200;

  private static final String MORE = "…";

  /** Who reads it. */
  public enum Hearers {
    ALL,
    /** Those who work in the project's organisation. */
    EMPLOYEES
  }

  public boolean isForAll() {
    return to == Hearers.ALL;
  }

  /** The beginning of what they learned, in one line that ends with a whole word. */
  public String gist() {
    String line = learned.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= GIST) return line;
    int end = line.offsetByCodePoints(0, GIST);
    int blank = line.lastIndexOf(' ', end);
    return line.substring(0, blank > GIST / 2 ? blank : end) + MORE;
  }
}
