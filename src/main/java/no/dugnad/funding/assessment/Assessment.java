package no.dugnad.funding.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor thinks of one application.
 *
 * @param scores in the order of the criteria, for those that have been saved
 * @param handedInAt null until they stand by it
 */
public record Assessment(
    UUID applicationId,
    UUID assessorId,
    String assessor,
    List<Score> scores,
    @Nullable Instant handedInAt) {

  public Assessment {
    scores = List.copyOf(scores);
  }

  public boolean isHandedIn() {
    return handedInAt != null;
  }

  public Optional<Score> find(UUID criterionId) {
    return scores.stream().filter(s -> s.criterionId().equals(criterionId)).findFirst();
  }

  public Score score(UUID criterionId) {
    return find(criterionId).orElseGet(() -> Score.none(criterionId));
  }

  /** How many criteria have points. */
  public int scored() {
    return (int) scores.stream().map(Score::points).filter(Objects::nonNull).count();
  }
}
