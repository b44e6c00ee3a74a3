package no.dugnad.platform.answers;

import static no.dugnad.platform.forms.Sheets.form;
import static no.dugnad.platform.forms.Sheets.manyOf;
import static no.dugnad.platform.forms.Sheets.oneOf;
import static no.dugnad.platform.forms.Sheets.question;
import static no.dugnad.platform.forms.Sheets.sheet;
import static no.dugnad.platform.forms.Sheets.text;
import static no.dugnad.platform.forms.Visibility.HIDDEN;
import static no.dugnad.platform.forms.Visibility.NOT_YET_KNOWN;
import static no.dugnad.platform.forms.Visibility.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.Condition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Sheets;
import no.dugnad.platform.forms.Visibility;
import no.dugnad.platform.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {
  private static final AnswerType YES_NO = new AnswerType.YesNo();

  @ParameterizedTest
  @CsvSource({
    "SHOWN,SHOWN,SHOWN",
    "SHOWN,HIDDEN,HIDDEN",
    "SHOWN,NOT_YET_KNOWN,NOT_YET_KNOWN",
    "HIDDEN,HIDDEN,HIDDEN",
    "HIDDEN,NOT_YET_KNOWN,HIDDEN",
    "NOT_YET_KNOWN,NOT_YET_KNOWN,NOT_YET_KNOWN"
  })
  void andFollowsKleene(Visibility one, Visibility other, Visibility both) {
    assertThat(one.and(other)).isEqualTo(both);
    assertThat(other.and(one)).isEqualTo(both);
  }

  @Test
  void aQuestionWithoutAConditionIsShown() {
    assertThat(sheet(form(question("a", text())), Map.of()).visibility("a")).isEqualTo(SHOWN);
  }

  @ParameterizedTest
  @CsvSource({"yes,SHOWN", "no,HIDDEN", ",NOT_YET_KNOWN"})
  void anAnswerDecidesAndAMissingOneLeavesItOpen(String answer, Visibility expected) {
    assertThat(chain(answer, null).visibility("b")).isEqualTo(expected);
  }

  /** c is shown by b, which is shown by a. */
  @ParameterizedTest
  @CsvSource({
    "yes,yes,SHOWN",
    "yes,no,HIDDEN",
    "yes,,NOT_YET_KNOWN",
    "no,yes,HIDDEN",
    "no,no,HIDDEN",
    "no,,HIDDEN",
    ",yes,NOT_YET_KNOWN",
    ",no,HIDDEN",
    ",,NOT_YET_KNOWN"
  })
  void aChainIsAsSureAsItsWeakestLink(String a, String b, Visibility expected) {
    assertThat(chain(a, b).visibility("c")).isEqualTo(expected);
  }

  private static AnswerSheet chain(String a, String b) {
    var form =
        form(
            question("a", YES_NO),
            Sheets.shownIf(question("b", YES_NO), Condition.isYes("a")),
            Sheets.shownIf(question("c", text()), Condition.isYes("b")));
    var typed = new java.util.HashMap<String, List<String>>();
    if (a != null) typed.put("a", List.of(a));
    if (b != null) typed.put("b", List.of(b));
    return sheet(form, typed);
  }

  @Test
  void blanksAreNoAnswer() {
    var form =
        form(
            question("a", text()),
            Sheets.shownIf(question("b", text()), Condition.isAnswered("a")));
    assertThat(sheet(form, Map.of("a", List.of("  "))).visibility("b")).isEqualTo(NOT_YET_KNOWN);
    assertThat(sheet(form, Map.of("a", List.of(" x"))).visibility("b")).isEqualTo(SHOWN);
  }

  @Test
  void oneOfSeveralChosenIsContained() {
    var form =
        form(
            question("a", manyOf("x", "y")),
            Sheets.shownIf(question("b", text()), Condition.contains("a", "y")));
    assertThat(sheet(form, Map.of("a", List.of("x", "y"))).visibility("b")).isEqualTo(SHOWN);
    assertThat(sheet(form, Map.of("a", List.of("x"))).visibility("b")).isEqualTo(HIDDEN);
  }

  @Test
  void numbersAreEqualHoweverTheyAreWritten() {
    var form =
        form(
            question("a", new AnswerType.Decimal(Optional.empty(), Optional.empty())),
            Sheets.shownIf(question("b", text()), Condition.equalTo("a", "12,50")));
    assertThat(sheet(form, Map.of("a", List.of("12.5"))).visibility("b")).isEqualTo(SHOWN);
    assertThat(sheet(form, Map.of("a", List.of("twelve"))).visibility("b")).isEqualTo(HIDDEN);
  }

  @Test
  void anAnswerThatHasBeenHiddenCountsAsNone() {
    var form =
        form(question("a", YES_NO), Sheets.shownIf(question("b", text()), Condition.isYes("a")));
    var sheet = sheet(form, Map.of("a", List.of("no"), "b", List.of("typed before")));
    assertThat(sheet.text("b")).isEmpty();
    assertThat(sheet.typed("b")).containsExactly("typed before");
  }

  @Test
  void aConditionOnALaterQuestionIsRefused() {
    assertRefused(
        "forms.refused.laterQuestion",
        Sheets.shownIf(question("a", text()), Condition.isYes("b")),
        question("b", YES_NO));
  }

  @Test
  void aQuestionCannotDependOnItself() {
    assertRefused(
        "forms.refused.laterQuestion", Sheets.shownIf(question("a", YES_NO), Condition.isYes("a")));
  }

  @Test
  void aConditionOnAnUnknownQuestionIsRefused() {
    assertRefused(
        "forms.refused.unknownQuestion",
        Sheets.shownIf(question("a", text()), Condition.isYes("gone")));
  }

  @Test
  void aConditionThatNoAnswerCouldMeetIsRefused() {
    assertRefused(
        "forms.refused.condition",
        question("a", oneOf("x", "y")),
        Sheets.shownIf(question("b", text()), Condition.equalTo("a", "z")));
    assertRefused(
        "forms.refused.condition",
        question("a", text()),
        Sheets.shownIf(question("b", text()), Condition.isYes("a")));
  }

  private static void assertRefused(String key, Question... questions) {
    assertThatThrownBy(() -> form(questions))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
