package no.dugnad.sharing.stories;

import java.util.UUID;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a story of the project that it is about, as it is now.
 *
 * @param year of the award; null where it is not known
 * @param announced what everybody was told that it got
 * @param amount what that has come to since
 * @param outcome null while it goes on, and where it is not known
 */
public record StoryFacts(
    UUID projectId,
    String title,
    String unit,
    @Nullable Integer year,
    Money announced,
    Money amount,
    @Nullable Outcome outcome) {

  /** What became of it. */
  public enum Outcome {
    COMPLETED,
    CONTINUED,
    STOPPED,
    NEVER_BEGUN
  }

  public boolean isChanged() {
    return !amount.equals(announced);
  }
}
