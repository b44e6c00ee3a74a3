package no.dugnad.funding.assessment.web;

import java.util.UUID;
import no.dugnad.funding.assessment.Score;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.Criterion;
import no.dugnad.funding.schemes.Scale;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.ui.Input;

/** Reads scores from the form: {@code points.<criterion>}, {@code grounds.<criterion>} … */
final class ScoreInput {
  private ScoreInput() {}

  /** What was typed for one criterion; what can't be read is put as a problem on its field. */
  static Score read(Call call, UUID criterionId, Input input) {
    String points = "points." + criterionId;
    String grounds = "grounds." + criterionId;
    input.optionalText(grounds, Score.MAX_GROUNDS);
    return new Score(
        criterionId,
        input.isBlank(points) ? null : input.wholeNumber(points, Scale.LOWEST, call.scaleMax()),
        input.raw(grounds),
        ScoreRow.revision(input, criterionId),
        null);
  }

  static void requirePoints(Criterion criterion, Input input) {
    String points = "points." + criterion.id();
    if (input.isBlank(points)) {
      input.reject(points, "assessment.score.missing", criterion.name());
    }
  }

  /** The open page that the form was sent from. */
  static UUID page(Input input) {
    return input.optionalId("page").orElseGet(Ids::next);
  }
}
