package no.dugnad.funding.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.forms.AnswerSheet;
import no.dugnad.platform.forms.AnswerSheets;
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
    amountProblem(call, sheet).ifPresent(problems::add);
    budgetProblem(sheet).ifPresent(problems::add);
    kindProblem(call, sheet).ifPresent(problems::add);
    List<String> order = sheet.definition().questions().stream().map(q -> q.field()).toList();
    problems.sort(Comparator.comparingInt(p -> order.indexOf(p.field())));
    return List.copyOf(problems);
  }

  /** Said while the amount is written, too. */
  public Optional<Problem> amountProblem(Call call, AnswerSheet sheet) {
    return sheet
        .money(Reserved.AMOUNT)
        .filter(
            amount ->
                !amount.isPositive()
                    || amount.compareTo(call.least()) < 0
                    || amount.compareTo(call.most()) > 0)
        .map(
            amount ->
                problem(
                    sheet,
                    Reserved.AMOUNT,
                    "applications.problem.amount",
                    call.least(),
                    call.most()));
  }

  /** Said while the budget is written, too: it must add up to the amount, to the øre. */
  public Optional<Problem> budgetProblem(AnswerSheet sheet) {
    if (!sheet.isAnswered(Reserved.BUDGET)) return Optional.empty();
    Money sum = sheet.budgetSum(Reserved.BUDGET);
    return sheet
        .money(Reserved.AMOUNT)
        .filter(amount -> !amount.equals(sum))
        .map(
            amount ->
                problem(
                    sheet,
                    Reserved.BUDGET,
                    amount.compareTo(sum) > 0
                        ? "applications.problem.budgetShort"
                        : "applications.problem.budgetOver",
                    sum,
                    amount,
                    amount.compareTo(sum) > 0 ? amount.minus(sum) : sum.minus(amount)));
  }

  /** The form may offer kinds that this call has no money for. */
  private static Optional<Problem> kindProblem(Call call, AnswerSheet sheet) {
    return sheet
        .choice(Reserved.KIND)
        .filter(kind -> call.kinds().stream().noneMatch(k -> k.name().equals(kind)))
        .map(kind -> problem(sheet, Reserved.KIND, "applications.problem.kind"));
  }

  private static Problem problem(AnswerSheet sheet, String id, String key, Object... args) {
    return new Problem(sheet.definition().getQuestion(id).field(), key, List.of(args));
  }
}
