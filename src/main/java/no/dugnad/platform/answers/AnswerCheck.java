package no.dugnad.platform.answers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.forms.AnswerText;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Numeral;
import no.dugnad.platform.ui.Problem;

/** What is wrong with the answers of a sheet, said with the question's own label. */
final class AnswerCheck {
  private final AnswerSheet sheet;
  private final Set<UUID> units;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private AnswerCheck(AnswerSheet sheet, Set<UUID> units, LocalDate today) {
    this.sheet = sheet;
    this.units = units;
    this.today = today;
  }

  static List<Problem> problems(AnswerSheet sheet, Set<UUID> units, LocalDate today) {
    var check = new AnswerCheck(sheet, units, today);
    sheet.shown().forEach(check::question);
    return List.copyOf(check.problems);
  }

  private void question(Question question) {
    if (sheet.isAnswered(question.id())) answered(question);
    else if (question.required()) missing(question);
  }

  private void missing(Question question) {
    String key =
        switch (question.type()) {
          case AnswerType.Budget _ -> "answers.problem.missing.budget";
          case AnswerType.Attachments _ -> "answers.problem.missing.file";
          case AnswerType.OneChoice _,
              AnswerType.ManyChoices _,
              AnswerType.YesNo _,
              AnswerType.OrganisationUnit _ ->
              "answers.problem.missing.choice";
          default -> "answers.problem.missing";
        };
    reject(question, key, question.label());
  }

  private void answered(Question question) {
    switch (question.type()) {
      case AnswerType.ShortText text -> limit(question, text.limit());
      case AnswerType.LongText text -> limit(question, text.limit());
      case AnswerType.Decimal bounds -> decimal(question, bounds);
      case AnswerType.Amount bounds -> amount(question, bounds);
      case AnswerType.Day day -> day(question, day);
      case AnswerType.OneChoice options -> chosen(question, options);
      case AnswerType.ManyChoices options -> chosen(question, options);
      case AnswerType.YesNo _ -> {
        if (sheet.yes(question.id()).isEmpty())
          reject(question, "answers.problem.choice", question.label());
      }
      case AnswerType.Attachments _ -> {}
      case AnswerType.Budget _ -> budget(question);
      case AnswerType.OrganisationUnit _ -> {
        if (sheet.unit(question.id()).filter(units::contains).isEmpty())
          reject(question, "answers.problem.choice", question.label());
      }
    }
  }

  private void limit(Question question, int limit) {
    int length = AnswerText.length(sheet.text(question.id()));
    if (length > limit)
      reject(question, "answers.problem.tooLong", question.label(), limit, length);
  }

  private void day(Question question, AnswerType.Day type) {
    Optional<LocalDate> date = sheet.date(question.id());
    if (date.isEmpty()) reject(question, "answers.problem.date", question.label());
    else if (type.ahead() && !date.get().isAfter(today))
      reject(question, "answers.problem.past", question.label());
  }

  private void decimal(Question question, AnswerType.Decimal bounds) {
    Optional<BigDecimal> number = sheet.number(question.id());
    if (number.isEmpty()) unread(question, "answers.problem.number");
    else bounds(question, number.get(), bounds.least(), bounds.most());
  }

  private void amount(Question question, AnswerType.Amount bounds) {
    Optional<Money> money = sheet.money(question.id());
    if (money.isEmpty()) unread(question, "answers.problem.money");
    else bounds(question, money.get(), bounds.least(), bounds.most());
  }

  private void unread(Question question, String key) {
    var read = AnswerText.numeral(question.type(), sheet.text(question.id()));
    if (read.orElse(null) instanceof Numeral.Unclear two)
      reject(
          question,
          "answers.problem.unclear",
          question.label(),
          two.typedSmaller(),
          two.typedLarger());
    else reject(question, key, question.label());
  }

  private <T extends Comparable<T>> void bounds(
      Question question, T value, Optional<T> least, Optional<T> most) {
    if (least.isPresent() && value.compareTo(least.get()) < 0)
      reject(question, "answers.problem.tooSmall", question.label(), least.get());
    else if (most.isPresent() && value.compareTo(most.get()) > 0)
      reject(question, "answers.problem.tooLarge", question.label(), most.get());
  }

  private void chosen(Question question, AnswerType.Choosing options) {
    boolean known =
        sheet.typed(question.id()).stream().allMatch(id -> options.find(id).isPresent());
    if (!known) reject(question, "answers.problem.choice", question.label());
  }

  private void budget(Question question) {
    List<BudgetLine> lines = sheet.budget(question.id());
    for (int i = 0; i < lines.size(); i++) {
      BudgetLine line = lines.get(i);
      if (line.what().isBlank())
        reject(question, "answers.problem.budget.what", question.label(), i + 1);
      if (line.amount().filter(Money::isPositive).isEmpty())
        reject(question, "answers.problem.budget.amount", question.label(), i + 1);
    }
  }

  private void reject(Question question, String key, Object... args) {
    problems.add(new Problem(question.field(), key, List.of(args)));
  }
}
