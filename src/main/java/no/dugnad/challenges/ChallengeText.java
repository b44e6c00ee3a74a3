package no.dugnad.challenges;

/**
 * What a challenge says.
 *
 * @param whose who has the problem, and how they notice it
 * @param background what is known of it and where it is written, in Markdown
 * @param owner who in the organisation answers for it
 * @param contacts whom to ask, one a line
 * @param language the language it is written in
 */
public record ChallengeText(
    String title, String whose, String background, String owner, String contacts, String language) {
  public static final int MAX_TITLE = 200;
  public static final int MAX_WHOSE = 1000;
  public static final int MAX_BACKGROUND = 10_000;
  public static final int MAX_OWNER = 200;
  public static final int MAX_CONTACTS = 1000;

  /** Whether a stranger who reads it knows what hurts, and for whom. */
  public boolean isComplete() {
    return !whose.isBlank() && !background.isBlank() && !owner.isBlank();
  }
}
