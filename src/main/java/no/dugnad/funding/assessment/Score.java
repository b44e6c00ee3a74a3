package no.dugnad.funding.assessment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One assessor's score for one criterion, as it was last saved.
 *
 * @param points on the call's scale; null until chosen
 * @param revision counts its savings; 0 for one that was never saved
 */
public record Score(
    UUID criterionId,
    @Nullable Integer points,
    String grounds,
    long revision,
    @Nullable Instant savedAt) {

  public static final int MAX_GROUNDS = 4000;

  /** Whether the two give the same points on the same grounds. */
  public boolean saysAs(Score other) {
    return Objects.equals(points, other.points) && grounds.equals(other.grounds);
  }

  static Score none(UUID criterionId) {
    return new Score(criterionId, null, "", 0, null);
  }

  /** What came of saving a score. */
  public sealed interface Save {

    record Saved(Score score) implements Save {}

    /**
     * It was saved from elsewhere in the meantime: nothing is overwritten until somebody chooses.
     */
    record Clash(Score stored) implements Save {}
  }
}
