package no.dugnad.followup.reports;

import static no.dugnad.platform.forms.Sheets.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenAlongTest {
  private static final FormDefinition APPLICATION = Scheme.MUNICIPAL.form("nb");

  private static List<String> answer(Question question, Map<String, List<String>> applied) {
    AnswerSheet sheet = Sheets.sheet(APPLICATION, applied);
    return new TakenAlong(sheet, Scheme.MUNICIPAL.origins(FollowUp.Step.PROJECT_DESCRIPTION))
        .answer(question);
  }

  private static Question described(String id) {
    return Scheme.MUNICIPAL.report(FollowUp.Step.PROJECT_DESCRIPTION, "nb").getQuestion(id);
  }

  @Test
  void severalAnswersOfTheApplicationBecomeOneInTheirOrder() {
    assertThat(
            answer(
                described("need"),
                Map.of("beneficiaries", List.of("Beboerne"), "need", List.of("Fall om natta"))))
        .containsExactly("Fall om natta\n\nBeboerne");
  }

  @Test
  void aQuestionWithoutAMappingBeginsFromTheOneOfItsId() {
    assertThat(answer(described("idea"), Map.of("idea", List.of("En matte"))))
        .containsExactly("En matte");
    assertThat(answer(described("budget"), Map.of("budget", List.of("Matter", "35 000"))))
        .containsExactly("Matter", "35 000");
  }

  @Test
  void anotherSortOfAnswerIsNotTakenAlong() {
    var amount = question("plan", Sheets.anyAmount());
    assertThat(answer(amount, Map.of("plan", List.of("Først måle")))).isEmpty();
    assertThat(answer(described("attachments"), Map.of())).isEmpty();
  }

  @Test
  void whatTheApplicationHidHasNoSay() {
    Map<String, List<String>> applied =
        Map.of("partners", List.of("no"), "partners-who", List.of("Røde Kors"));
    assertThat(answer(described("partners"), applied)).isEmpty();
    assertThat(
            answer(
                described("partners"),
                Map.of("partners", List.of("yes"), "partners-who", List.of("Røde Kors"))))
        .containsExactly("Røde Kors");
  }

  @Test
  void anOptionThatIsNoMoreIsLeftOut() {
    var benefits = question("benefits", Sheets.manyOf("time", "other"));
    assertThat(answer(benefits, Map.of("benefits", List.of("time", "money"))))
        .containsExactly("time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "nn", "en"})
  void theSchemeAsksInThreeLanguagesAndEachQuestionBeginsFromSomethingThatIsAsked(String language) {
    for (FollowUp.Step step :
        List.of(FollowUp.Step.PROJECT_DESCRIPTION, FollowUp.Step.FINAL_REPORT)) {
      assertThat(Scheme.MUNICIPAL.text(step + ".title", language)).isNotBlank();
      FormDefinition form = Scheme.MUNICIPAL.report(step, language);
      assertThat(form.questions()).allSatisfy(q -> assertThat(q.label()).isNotBlank());
      assertThat(form.sections()).allSatisfy(s -> assertThat(s.intro()).isNotBlank());
      Scheme.MUNICIPAL
          .origins(step)
          .forEach(
              (id, from) -> {
                assertThat(form.findQuestion(id)).isPresent();
                assertThat(from).allMatch(q -> APPLICATION.findQuestion(q).isPresent());
                assertThat(form.getQuestion(id).type()).isInstanceOf(AnswerType.LongText.class);
              });
    }
  }
}
