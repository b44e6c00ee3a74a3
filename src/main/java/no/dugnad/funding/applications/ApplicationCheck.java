package no.dugnad.funding.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Money;
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
    problems.addAll(callProblems(CallDemands.of(call), sheet));
    List<String> order = sheet.definition().questions().stream().map(Question::field).toList();
    problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.field())));
    return List.copyOf(problems);
  }

  /** What the call asks, of the answers that are there: said while they are written, too. */
  public List<Problem> callProblems(CallDemands call, AnswerSheet sheet) {
    return Stream.of(kindProblem(call, sheet), amountProblem(call, sheet), budgetProblem(sheet))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The form may offer kinds that this call has no money for. */
  private static Optional<Problem> kindProblem(CallDemands call, AnswerSheet sheet) {
    return sheet
        .choice(ApplicationForm.KIND)
        .filter(kind -> call.kinds().stream().noneMatch(k -> k.name().equals(kind)))
        .map(kind -> problem(sheet, ApplicationForm.KIND, "applications.problem.kind"));
  }

  private static Optional<Problem> amountProblem(CallDemands call, AnswerSheet sheet) {
    Money least = call.least();
    Money most = call.most();
    return sheet
        .money(ApplicationForm.AMOUNT)
        .filter(a -> !a.isPositive() || a.compareTo(least) < 0 || a.compareTo(most) > 0)
        .map(
            a ->
                problem(sheet, ApplicationForm.AMOUNT, "applications.problem.amount", least, most));
  }

  /** The budget must add up to the amount, to the øre. */
  private static Optional<Problem> budgetProblem(AnswerSheet sheet) {
    if (!sheet.isAnswered(ApplicationForm.BUDGET)) return Optional.empty();
    Money sum = sheet.budgetSum(ApplicationForm.BUDGET);
    return sheet
        .money(ApplicationForm.AMOUNT)
        .map(amount -> amount.minus(sum))
        .filter(lacking -> !lacking.equals(Money.ZERO))
        .map(
            lacking ->
                lacking.isPositive()
                    ? budgetProblem(sheet, "applications.problem.budgetShort", sum, lacking)
                    : budgetProblem(
                        sheet, "applications.problem.budgetOver", sum, lacking.negated()));
  }

  private static Problem budgetProblem(AnswerSheet sheet, String key, Money sum, Money difference) {
    Money amount = sheet.money(ApplicationForm.AMOUNT).orElse(Money.ZERO);
    return problem(sheet, ApplicationForm.BUDGET, key, sum, amount, difference);
  }

  private static Problem problem(AnswerSheet sheet, String id, String key, Object... args) {
    return new Problem(sheet.definition().getQuestion(id).field(), key, List.of(args));
  }
}
