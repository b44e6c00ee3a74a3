package no.dugnad.platform.forms;

import static no.dugnad.platform.forms.Sheets.question;
import static no.dugnad.platform.forms.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import no.dugnad.platform.forms.FormChange.Direction;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.junit.jupiter.api.Test;

/** A form is written here as its pages: "ab c" has a and b on the first, c on the second. */
class FormChangeTest {
  private static final Question A = question("a", new AnswerType.YesNo());
  private static final Question B = question("b", text());
  private static final Question C = question("c", text());
  private static final Question HANGS_ON_A =
      Sheets.shownIf(question("h", text()), Condition.isAnswered("a"));
  private static final Question RESERVED = Sheets.reserved(question("r", text()));

  private static final FormDefinition FORM =
      new FormDefinition(List.of(section("one", A, B), section("two", C)));

  @Test
  void aPageIsPutLast() {
    assertThat(written(FormChange.addSection(section("three")))).isEqualTo("ab c ");
  }

  @Test
  void aPageGetsNewWordsAndKeepsItsQuestions() {
    FormDefinition changed = FormChange.reword("two", "Ny", "Slik").apply(FORM);
    assertThat(changed.getSection("two")).isEqualTo(new Section("two", "Ny", "Slik", List.of(C)));
    assertThat(changed.getSection("one")).isEqualTo(FORM.getSection("one"));
  }

  @Test
  void aPageChangesPlacesWithItsNeighbourAndStaysAtTheEnds() {
    assertThat(written(FormChange.moveSection("two", Direction.UP))).isEqualTo("c ab");
    assertThat(written(FormChange.moveSection("one", Direction.DOWN))).isEqualTo("c ab");
    assertThat(written(FormChange.moveSection("one", Direction.UP))).isEqualTo("ab c");
    assertThat(written(FormChange.moveSection("two", Direction.DOWN))).isEqualTo("ab c");
  }

  @Test
  void aQuestionIsPutLastOnItsPage() {
    assertThat(written(FormChange.addQuestion("one", question("d", text())))).isEqualTo("abd c");
  }

  @Test
  void aQuestionIsChangedWhereItStands() {
    Question other = Sheets.question("a", "Annet", "", new AnswerType.YesNo());
    FormDefinition changed = FormChange.changeQuestion(other).apply(FORM);
    assertThat(changed.questions()).containsExactly(other, B, C);
  }

  @Test
  void aQuestionMovesPastItsNeighbourAndOutOfItsPage() {
    assertThat(written(FormChange.moveQuestion("a", Direction.DOWN))).isEqualTo("ba c");
    assertThat(written(FormChange.moveQuestion("b", Direction.UP))).isEqualTo("ba c");
    assertThat(written(FormChange.moveQuestion("b", Direction.DOWN))).isEqualTo("a bc");
    assertThat(written(FormChange.moveQuestion("c", Direction.UP))).isEqualTo("abc ");
    assertThat(written(FormChange.moveQuestion("a", Direction.UP))).isEqualTo("ab c");
    assertThat(written(FormChange.moveQuestion("c", Direction.DOWN))).isEqualTo("ab c");
  }

  @Test
  void aQuestionIsRemovedAndTheOthersStay() {
    assertThat(written(FormChange.removeQuestion("a"))).isEqualTo("b c");
    assertThat(written(FormChange.removeSection("one"))).isEqualTo("c");
  }

  @Test
  void whatTheProductReadsIsNotRemoved() {
    FormDefinition form = new FormDefinition(List.of(section("one", RESERVED), section("two", C)));
    assertRefused("forms.refused.reserved", form, FormChange.removeQuestion("r"));
    assertRefused("forms.refused.reserved", form, FormChange.removeSection("one"));
  }

  @Test
  void whatOthersHangOnIsNotRemovedBeforeThem() {
    FormDefinition form =
        new FormDefinition(List.of(section("one", A), section("two", HANGS_ON_A)));
    assertRefused("forms.refused.dependedUpon", form, FormChange.removeQuestion("a"));
    assertRefused("forms.refused.dependedUpon", form, FormChange.removeSection("one"));
    assertThat(written(form, FormChange.removeQuestion("h"))).isEqualTo("a ");

    FormDefinition together =
        new FormDefinition(List.of(section("one", A, HANGS_ON_A), section("two", C)));
    assertThat(written(together, FormChange.removeSection("one"))).isEqualTo("c");
  }

  @Test
  void whatHangsOnAQuestionIsNotMovedBeforeIt() {
    FormDefinition form = new FormDefinition(List.of(section("one", A, HANGS_ON_A)));
    assertRefused("forms.refused.laterQuestion", form, FormChange.moveQuestion("h", Direction.UP));
  }

  @Test
  void whatIsNotThereIsNotChanged() {
    for (UnaryOperator<FormDefinition> change :
        List.of(
            FormChange.reword("x", "Ny", ""),
            FormChange.removeSection("x"),
            FormChange.moveSection("x", Direction.UP),
            FormChange.addQuestion("x", B),
            FormChange.changeQuestion(HANGS_ON_A),
            FormChange.removeQuestion("x"),
            FormChange.moveQuestion("x", Direction.UP))) {
      assertThatThrownBy(() -> change.apply(FORM)).isInstanceOf(NotFound.class);
    }
  }

  private static String written(UnaryOperator<FormDefinition> change) {
    return written(FORM, change);
  }

  private static String written(FormDefinition form, UnaryOperator<FormDefinition> change) {
    return String.join(
        " ",
        change.apply(form).sections().stream()
            .map(s -> String.join("", s.questions().stream().map(Question::id).toList()))
            .toList());
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, "Del " + id, "", List.of(questions));
  }

  private static void assertRefused(
      String key, FormDefinition form, UnaryOperator<FormDefinition> change) {
    assertThatThrownBy(() -> change.apply(form))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
