package no.dugnad.platform.forms;

import static no.dugnad.platform.forms.Sheets.anyAmount;
import static no.dugnad.platform.forms.Sheets.manyOf;
import static no.dugnad.platform.forms.Sheets.oneOf;
import static no.dugnad.platform.forms.Sheets.question;
import static no.dugnad.platform.forms.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
  private static final AnswerType NUMBER =
      new AnswerType.Decimal(Optional.empty(), Optional.empty());
  private static final AnswerType YES_NO = new AnswerType.YesNo();
  private static final AnswerType LONG = new AnswerType.LongText(100);

  @Test
  void itIsReadBackFromAPageAsItWasWritten() {
    for (Condition condition :
        List.of(
            Condition.isYes("a"),
            Condition.isAnswered("a-1"),
            Condition.equalTo("a", "x:y,z"),
            Condition.contains("a", ""))) {
      assertThat(Condition.parse(condition.written())).contains(condition);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "EQUALS", "EQUALS:a", "equals:a:b", ":a:b", "DROP:a:b"})
  void whatNoPageWritesIsNone(String written) {
    assertThat(Condition.parse(written)).isEmpty();
  }

  @Test
  void whatCanBeAskedOfAnAnswerDependsOnItsQuestion() {
    assertThat(Condition.askable(question("a", YES_NO)))
        .containsExactly(Condition.isYes("a"), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", oneOf("x", "y"))))
        .containsExactly(
            Condition.equalTo("a", "x"), Condition.equalTo("a", "y"), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", manyOf("x", "y"))))
        .containsExactly(
            Condition.contains("a", "x"), Condition.contains("a", "y"), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", text())))
        .containsExactly(
            Condition.equalTo("a", ""), Condition.contains("a", ""), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", LONG)))
        .containsExactly(Condition.contains("a", ""), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", NUMBER)))
        .containsExactly(Condition.equalTo("a", ""), Condition.isAnswered("a"));
    assertThat(Condition.askable(question("a", anyAmount())))
        .containsExactly(Condition.isAnswered("a"));
  }

  @Test
  void aTestWithoutItsValueFitsNothing() {
    for (AnswerType type : List.of(text(), LONG, oneOf("x", "y"), NUMBER)) {
      assertThat(Condition.equalTo("a", " ").fits(type)).isFalse();
      assertThat(Condition.contains("a", "").fits(type)).isFalse();
    }
    assertThat(Condition.isYes("a").needsValue()).isFalse();
    assertThat(Condition.isAnswered("a").needsValue()).isFalse();
    assertThat(Condition.equalTo("a", "x").needsValue()).isTrue();
    assertThat(Condition.contains("a", "x").needsValue()).isTrue();
  }

  @Test
  void aTestFitsTheTypesThatItMakesSenseFor() {
    assertThat(Condition.isAnswered("a").fits(anyAmount())).isTrue();
    assertThat(Condition.isYes("a").fits(YES_NO)).isTrue();
    assertThat(Condition.isYes("a").fits(text())).isFalse();

    Condition equal = Condition.equalTo("a", "x");
    assertThat(equal.fits(oneOf("x", "y"))).isTrue();
    assertThat(equal.fits(oneOf("y", "z"))).as("an option that is not there").isFalse();
    assertThat(equal.fits(text())).isTrue();
    assertThat(equal.fits(LONG)).isFalse();
    assertThat(equal.fits(manyOf("x", "y"))).isFalse();
    assertThat(equal.fits(NUMBER)).as("no number").isFalse();
    assertThat(equal.withValue("1 000,5").fits(NUMBER)).isTrue();
    assertThat(equal.withValue("5").fits(anyAmount())).isFalse();

    Condition contained = Condition.contains("a", "x");
    assertThat(contained.fits(manyOf("x", "y"))).isTrue();
    assertThat(contained.fits(manyOf("y", "z"))).isFalse();
    assertThat(contained.fits(text())).isTrue();
    assertThat(contained.fits(LONG)).isTrue();
    assertThat(contained.fits(oneOf("x", "y"))).isFalse();
    assertThat(contained.fits(NUMBER)).isFalse();
  }

  @Test
  void anAnswerHoldsWhenItSaysTheSame() {
    assertThat(Condition.isAnswered("a").holds(text(), List.of("x"))).isTrue();
    assertThat(Condition.isYes("a").holds(YES_NO, List.of(AnswerText.YES))).isTrue();
    assertThat(Condition.isYes("a").holds(YES_NO, List.of(AnswerText.NO))).isFalse();

    Condition equal = Condition.equalTo("a", " Åse ");
    assertThat(equal.holds(text(), List.of("åse\n"))).isTrue();
    assertThat(equal.holds(text(), List.of("Åse Berg"))).isFalse();

    Condition number = Condition.equalTo("a", "12,50");
    assertThat(number.holds(NUMBER, List.of("12.5"))).isTrue();
    assertThat(number.holds(NUMBER, List.of("12.51"))).isFalse();
    assertThat(number.holds(NUMBER, List.of("mange"))).isFalse();
    assertThat(number.withValue("mange").holds(NUMBER, List.of("12.5"))).isFalse();
    assertThat(number.holds(text(), List.of("12.5"))).as("a text is no number").isFalse();
  }

  @Test
  void anAnswerHoldsWhenItContains() {
    Condition word = Condition.contains("a", " BRU ");
    assertThat(word.holds(LONG, List.of("Ny bru over elva"))).isTrue();
    assertThat(word.holds(LONG, List.of("Ny vei"))).isFalse();

    Condition option = Condition.contains("a", "x");
    assertThat(option.holds(manyOf("x", "xy"), List.of("xy", "x"))).isTrue();
    assertThat(option.holds(manyOf("x", "xy"), List.of("xy"))).as("a part of another").isFalse();
  }

  @Test
  void itsValueIsSaidInTheOptionsWords() {
    assertThat(Condition.equalTo("a", "x").valueText(oneOf("x", "y"))).isEqualTo("Valg x");
    assertThat(Condition.equalTo("a", "z").valueText(oneOf("x", "y"))).isEqualTo("z");
    assertThat(Condition.equalTo("a", "x").valueText(text())).isEqualTo("x");
  }
}
