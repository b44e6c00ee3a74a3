package no.dugnad.sharing.stories;

import java.util.UUID;
import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;

/**
 * Of somebody who can be recognised in a picture. Those who keep the story know who it is, and
 * nobody else.
 *
 * @param scope what the picture may be used for
 * @param linked whether they hold a link by which they can think better of it
 */
public record Consent(
    UUID id,
    UUID storyId,
    UUID pictureId,
    Subject subject,
    String scope,
    ConsentStatus status,
    boolean linked) {
  public static final int MAX_NAME = 100;
  public static final int MAX_SCOPE = 300;

  /** In one picture; of a crowd the situation is the matter. */
  static final int MOST = 20;

  /**
   * Who it is about.
   *
   * @param guardian who answers for a child; null where they answer for themselves
   */
  public record Subject(String name, @Nullable String guardian) {
    boolean isSame(Subject other) {
      return Written.key(name).equals(Written.key(other.name));
    }
  }

  public boolean isGiven() {
    return status instanceof ConsentStatus.Given;
  }

  public boolean isAsked() {
    return status instanceof ConsentStatus.Asked;
  }
}
