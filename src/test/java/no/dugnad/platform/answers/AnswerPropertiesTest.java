package no.dugnad.platform.answers;

import static no.dugnad.platform.forms.RandomForms.forManySeeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.RandomForms;
import no.dugnad.platform.forms.Sheets;
import org.junit.jupiter.api.Test;

/** What holds for all forms and all answers. A failure names the seed to try again with. */
class AnswerPropertiesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void checkingNeverFailsAndSaysTheSameTwice() {
    forManySeeds(
        seed -> {
          var random = new RandomForms(seed);
          FormDefinition form = random.form();
          Map<String, List<String>> answers = random.answers(form);
          AnswerSheet sheet = Sheets.sheet(form, answers);
          var problems = AnswerCheck.problems(sheet, Set.of(), TODAY);
          assertThat(problems)
              .isEqualTo(AnswerCheck.problems(Sheets.sheet(form, answers), Set.of(), TODAY))
              .allSatisfy(
                  problem -> assertThat(sheet.isShown(Question.idOf(problem.field()))).isTrue());
          readEverything(sheet);
        });
  }

  @Test
  void theBytesAreTheSameExactlyWhenTheAnswersAre() {
    forManySeeds(
        seed -> {
          var random = new RandomForms(seed);
          FormDefinition form = random.form();
          Map<String, List<String>> one = random.answers(form);
          var other = new HashMap<>(one);
          for (Question question : form.questions()) {
            if (seed % 3 == 0) other.put(question.id(), random.answer(question));
          }
          AnswerSheet first = Sheets.sheet(form, one);
          AnswerSheet second = Sheets.sheet(form, other);
          assertThat(java.util.Arrays.equals(first.canonical(), second.canonical()))
              .isEqualTo(submitted(first).equals(submitted(second)));
        });
  }

  @Test
  void anAnswerThatNobodySeesIsNone() {
    FormDefinition form = Sheets.form(Sheets.question("a", Sheets.text()));
    for (String blank : List.of("", " ", "\u00a0", "\u200b", "\ufeff\n")) {
      AnswerSheet sheet = Sheets.sheet(form, Map.of("a", List.of(blank)));
      assertThat(sheet.isAnswered("a")).isFalse();
      assertThat(AnswerCheck.problems(sheet, Set.of(), TODAY)).hasSize(1);
    }
  }

  @Test
  void aDayThatIsToComeIsNeitherTodayNorGone() {
    for (boolean ahead : List.of(true, false)) {
      FormDefinition form = Sheets.form(Sheets.question("a", new AnswerType.Day(ahead)));
      for (int days : List.of(-3000, -1, 0, 1)) {
        String day = TODAY.plusDays(days).toString();
        AnswerSheet sheet = Sheets.sheet(form, Map.of("a", List.of(day)));
        assertThat(AnswerCheck.problems(sheet, Set.of(), TODAY))
            .as(day)
            .hasSize(ahead && days < 1 ? 1 : 0);
      }
    }
  }

  @Test
  void aFormIsReadBackAsItWasWritten() {
    forManySeeds(
        seed -> {
          FormDefinition form = new RandomForms(seed).form();
          assertThat(Sheets.stored(form)).isEqualTo(form);
        });
  }

  private static Map<String, List<String>> submitted(AnswerSheet sheet) {
    return sheet
        .shown()
        .filter(question -> sheet.isAnswered(question.id()))
        .collect(Collectors.toMap(Question::id, question -> sheet.typed(question.id())));
  }

  private static void readEverything(AnswerSheet sheet) {
    for (Question question : sheet.definition().questions()) {
      String id = question.id();
      assertThat(sheet.text(id)).isNotNull();
      assertThat(sheet.money(id)).isNotNull();
      assertThat(sheet.number(id)).isNotNull();
      assertThat(sheet.date(id)).isNotNull();
      assertThat(sheet.yes(id)).isNotNull();
      assertThat(sheet.choices(id)).isNotNull();
      assertThat(sheet.unit(id)).isNotNull();
      if (question.type() instanceof AnswerType.Budget) assertThat(sheet.budgetSum(id)).isNotNull();
      if (question.type() instanceof AnswerType.Attachments)
        assertThat(sheet.attachments(id)).isNotNull();
    }
  }
}
