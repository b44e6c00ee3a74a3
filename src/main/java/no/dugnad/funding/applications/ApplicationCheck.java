package no.dugnad.funding.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of handing in: what the form asks, and what the call asks of the amount.
 */
@Component
public class ApplicationCheck {
  private final AnswerSheets sheets;

  ApplicationCheck(AnswerSheets sheets) {
    this.sheets = sheets;
  }

  /** In the order of the form. */
  public List<Problem> problems(Call call, AnswerSheet sheet) {
    var problems = new ArrayList<>(sheets.check(sheet));
    problems.addAll(CallDemands.of(call).problems(sheet));
    List<String> order = sheet.definition().questions().stream().map(Question::field).toList();
    problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.field())));
    return List.copyOf(problems);
  }
}
