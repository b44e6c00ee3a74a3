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
 * @param first what they stood by before they saw what others had handed in, and then took back;
 *     empty when they have not
 * @param handedInAt null until they stand by it
 */
public record Assessment(
    UUID applicationId,
    UUID assessorId,
    String assessor,
    List<Score> scores,
    List<Score> first,
    @Nullable Instant handedInAt) {

  public Assessment {
    scores = List.copyOf(scores);
    first = List.copyOf(first);
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

  /** Whether they say something else now than before they saw what the others had handed in. */
  public boolean isChangedAfterSeeing() {
    return first.stream().anyMatch(score -> !score.saysAs(score(score.criterionId())));
  }

  /** What they first gave for the criterion, where they give something else now. */
  public Optional<Score> changedFrom(UUID criterionId) {
    return first.stream()
        .filter(score -> score.criterionId().equals(criterionId))
        .filter(score -> !score.saysAs(score(criterionId)))
        .findFirst();
  }

  /** How many criteria have points. */
  public int scored() {
    return (int) scores.stream().map(Score::points).filter(Objects::nonNull).count();
  }
}
