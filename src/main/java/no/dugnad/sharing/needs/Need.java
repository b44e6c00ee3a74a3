package no.dugnad.sharing.needs;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What hurts somewhere, and for whom, as somebody told it to the advisers of an organisation.
 *
 * @param organisation its name
 * @param language the language that it was told in
 * @param teller none any more, a time after they got their answer
 */
public record Need(
    UUID id,
    UUID organisationId,
    String organisation,
    String text,
    String language,
    Optional<Teller> teller,
    Instant writtenAt,
    NeedStatus status) {
  public static final int MAX_TEXT = 2000;
  public static final int MAX_WORDS = 2000;
  public static final int MAX_NAME = Person.MAX_NAME;

  /** Of one person or address, that wait for an answer or to be confirmed. */
  public static final int MOST_OPEN = 5;

  /** What nobody has said was theirs within so long is deleted. */
  public static final Duration CONFIRMED_WITHIN = Duration.ofDays(2);

  /** So long after the answer it is forgotten who told it. */
  public static final int KNOWN_MONTHS = 12;

  /** About a line. */
  private static final int TITLE = 80;

  private static final String MORE = "…";

  /**
   * Whoever told it, and how they are written to.
   *
   * @param personId null of somebody who was not signed in
   */
  public record Teller(@Nullable UUID personId, String name, String email, String language) {
    Locale locale() {
      return Locale.of(language);
    }
  }

  /** The beginning of it, in one line that ends with a whole word. */
  public String title() {
    return title(text);
  }

  static String title(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= TITLE) return line;
    int end = line.offsetByCodePoints(0, TITLE);
    int blank = line.lastIndexOf(' ', end);
    return line.substring(0, blank > TITLE / 2 ? blank : end).replaceFirst("[.,:;–-]+$", "") + MORE;
  }

  public boolean isUnconfirmed() {
    return status instanceof NeedStatus.Unconfirmed;
  }

  /** Whether its advisers have it before them. */
  public boolean isTold() {
    return status instanceof NeedStatus.Told;
  }
}
