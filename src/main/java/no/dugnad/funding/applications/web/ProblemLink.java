package no.dugnad.funding.applications.web;

import java.util.List;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.ui.Problem;

/** What is wrong with an answer, and the field where it is mended. */
public record ProblemLink(Problem problem, String href) {

  static List<ProblemLink> list(Dossier dossier, List<Problem> problems) {
    return problems.stream().map(problem -> of(dossier, problem)).toList();
  }

  private static ProblemLink of(Dossier dossier, Problem problem) {
    String section = dossier.sheet().definition().sectionOf(Question.idOf(problem.field())).id();
    return new ProblemLink(
        problem, dossier.path() + "/sections/" + section + "?check" + problem.anchor());
  }
}
