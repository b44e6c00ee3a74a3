package no.dugnad.funding.applications;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Problem;

/**
 * What a call asks of the answers while they are written: so little that it comes along with the
 * application at each save.
 *
 * @param least and {@code most}: the sum that can be applied for, both included
 * @param language of the call and its form
 */
public record CallDemands(List<Kind> kinds, Money least, Money most, String language) {
  public CallDemands {
    kinds = List.copyOf(kinds);
  }

  public static CallDemands of(Call call) {
    return new CallDemands(call.kinds(), call.least(), call.most(), call.language());
  }

  /** What is wrong with the answers that are there: said while they are written, too. */
  public List<Problem> problems(AnswerSheet sheet) {
    return Stream.of(kindProblem(sheet), amountProblem(sheet), budgetProblem(sheet))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The form may offer kinds that this call has no money for. */
  private Optional<Problem> kindProblem(AnswerSheet sheet) {
    return sheet
        .choice(ApplicationForm.KIND)
        .filter(kind -> kinds.stream().noneMatch(k -> k.name().equals(kind)))
        .map(kind -> problem(sheet, ApplicationForm.KIND, "applications.problem.kind"));
  }

  private Optional<Problem> amountProblem(AnswerSheet sheet) {
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
