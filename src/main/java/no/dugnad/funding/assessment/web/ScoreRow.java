package no.dugnad.funding.assessment.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.assessment.Score;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;

/**
 * A criterion in the form, with what stands in its fields.
 *
 * @param points as chosen; empty for none
 * @param revision the revision that the fields were shown from
 * @param elsewhere what was saved from elsewhere in the meantime
 */
public record ScoreRow(
    Criterion criterion,
    String points,
    String grounds,
    long revision,
    @Nullable Instant savedAt,
    Optional<Score> elsewhere) {

  static ScoreRow stored(Criterion criterion, Score score) {
    Integer points = score.points();
    return new ScoreRow(
        criterion,
        points == null ? "" : points.toString(),
        score.grounds(),
        score.revision(),
        score.savedAt(),
        Optional.empty());
  }

  static ScoreRow typed(Criterion criterion, Input input) {
    UUID id = criterion.id();
    return new ScoreRow(
        criterion,
        input.raw("points." + id),
        input.raw("grounds." + id),
        revision(input, id),
        null,
        Optional.empty());
  }

  /** Saving again replaces what was saved elsewhere: they have seen it now. */
  ScoreRow against(Score stored) {
    return new ScoreRow(
        criterion, points, grounds, stored.revision(), savedAt, Optional.of(stored));
  }

  static long revision(Input input, UUID criterionId) {
    String typed = input.raw("revision." + criterionId);
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }
}
