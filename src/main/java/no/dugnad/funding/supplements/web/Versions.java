package no.dugnad.funding.supplements.web;

import java.util.List;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.forms.Question;

/** The answers that a supplement was about, as they were before it and after. */
public record Versions(AnswersView before, AnswersView after, List<Question> questions) {
  public Versions {
    questions = List.copyOf(questions);
  }

  public boolean isChanged(Question question) {
    return !before.sheet().typed(question.id()).equals(after.sheet().typed(question.id()));
  }
}
