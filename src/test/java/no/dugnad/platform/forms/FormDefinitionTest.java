package no.dugnad.platform.forms;

import static no.dugnad.platform.forms.Sheets.form;
import static no.dugnad.platform.forms.Sheets.oneOf;
import static no.dugnad.platform.forms.Sheets.question;
import static no.dugnad.platform.forms.Sheets.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FormDefinitionTest {
  private static final AnswerType YES_NO = new AnswerType.YesNo();
  private static final Question A = question("a", YES_NO);
  private static final Question B = Sheets.shownIf(question("b", YES_NO), Condition.isYes("a"));
  private static final Question C = Sheets.shownIf(question("c", text()), Condition.isYes("b"));
  private static final Question D = question("d", text());
  private static final Section ONE = section("one", A, B);
  private static final Section TWO = section("two", C, D);
  private static final FormDefinition FORM = new FormDefinition(List.of(ONE, TWO));

  @Test
  void whatIsInItIsFoundByItsId() {
    assertThat(FORM.questions()).containsExactly(A, B, C, D);
    assertThat(FORM.getQuestion("c")).isEqualTo(C);
    assertThat(FORM.findQuestion("x")).isEmpty();
    assertThat(FORM.getSection("two")).isEqualTo(TWO);
    assertThat(FORM.findSection("x")).isEmpty();
    assertThat(FORM.sectionOf("d")).isEqualTo(TWO);
    assertThatThrownBy(() -> FORM.getQuestion("x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> FORM.getSection("x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> FORM.sectionOf("x")).isInstanceOf(NotFound.class);
  }

  @Test
  void aQuestionKnowsWhatStandsBeforeItAndWhatHangsOnIt() {
    assertThat(FORM.before("c")).containsExactly(A, B);
    assertThat(FORM.before("a")).isEmpty();
    assertThat(FORM.upTo(ONE)).containsExactly(A, B);
    assertThat(FORM.upTo(TWO)).containsExactly(A, B, C, D);
    assertThat(FORM.dependingOn("a")).containsExactly(B);
    assertThat(FORM.dependingOn("d")).isEmpty();
  }

  @Test
  void whatFollowsFromAnAnswerFollowsThroughOthersOnItsPage() {
    Section all = section("all", A, B, C, D);
    FormDefinition one = new FormDefinition(List.of(all));
    assertThat(one.following("a")).containsExactly(B, C);
    assertThat(one.following("d")).isEmpty();
    assertThat(FORM.following("a")).as("not on another page").containsExactly(B);
  }

  @Test
  void aFormHasAPageAndEachThingInItHasItsIdAlone() {
    assertRefused("forms.refused.noSection", () -> new FormDefinition(List.of()));
    assertThatThrownBy(() -> new FormDefinition(List.of(ONE, ONE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormDefinition(List.of(section("one", A), section("one", D))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> form(D, D)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormDefinition(List.of(ONE, section("two", A))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aConditionPointsBackwardsAtAQuestionThatIsThere() {
    assertRefused("forms.refused.laterQuestion", () -> form(B, A));
    assertRefused("forms.refused.unknownQuestion", () -> form(B));
    assertRefused(
        "forms.refused.laterQuestion",
        () -> form(Sheets.shownIf(question("a", YES_NO), Condition.isYes("a"))));
    assertRefused(
        "forms.refused.condition",
        () -> form(D, Sheets.shownIf(question("e", text()), Condition.isYes("d"))));
  }

  @Test
  void aQuestionHasALabelAndAnIdThatAnAddressCanHold() {
    assertRefused("forms.refused.noLabel", () -> Sheets.question("a", " ", "", text()));
    for (String id : List.of("", "A", "1a", "a b", "a.b", "æ", "a".repeat(41))) {
      assertThatThrownBy(() -> question(id, text())).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(question("a".repeat(40), text()).id()).hasSize(40);
    assertRefused("forms.refused.noTitle", () -> new Section("one", " ", "", List.of()));
  }

  @Test
  void whatTheProductReadsIsNeverHidden() {
    assertRefused("forms.refused.reserved", () -> Sheets.reserved(B));
    assertThat(Sheets.reserved(A).reserved()).isTrue();
    assertThat(Sheets.optional(A).required()).isFalse();
    assertThat(A.required()).isTrue();
  }

  @Test
  void aFieldIsNamedByItsQuestion() {
    assertThat(A.field()).isEqualTo("a.a");
    assertThat(Question.idOf("a.b-1")).isEqualTo("b-1");
    assertThat(Question.idOf("title")).isEqualTo("title");
  }

  @Test
  void aTextHasALimitWithinWhatIsReadable() {
    for (int limit : List.of(0, 501)) {
      assertRefused("forms.refused.limit", () -> new AnswerType.ShortText(limit));
    }
    for (int limit : List.of(0, 20_001)) {
      assertRefused("forms.refused.limit", () -> new AnswerType.LongText(limit));
    }
    assertThat(new AnswerType.ShortText(500).limit()).isEqualTo(500);
    assertThat(new AnswerType.ShortText(1).limit()).isEqualTo(1);
    assertThat(new AnswerType.LongText(20_000).limit()).isEqualTo(20_000);
  }

  @Test
  void theLeastIsNotAboveTheMost() {
    var one = Optional.of(BigDecimal.ONE);
    var ten = Optional.of(BigDecimal.TEN);
    assertRefused("forms.refused.bounds", () -> new AnswerType.Decimal(ten, one));
    assertRefused(
        "forms.refused.bounds",
        () -> new AnswerType.Amount(Optional.of(Money.kroner(2)), Optional.of(Money.kroner(1))));
    assertThat(new AnswerType.Decimal(one, one).least()).isEqualTo(one);
    assertThat(new AnswerType.Decimal(ten, Optional.empty()).least()).isEqualTo(ten);
    assertThat(new AnswerType.Decimal(Optional.empty(), one).most()).isEqualTo(one);
  }

  @Test
  void aChoiceHasTwoToFiftyDifferentOptions() {
    assertRefused("forms.refused.options", () -> oneOf("x"));
    assertRefused("forms.refused.options", () -> oneOf(options(51)));
    assertRefused("forms.refused.sameOption", () -> oneOf("x", "y", "x"));
    assertThat(oneOf(options(50)).options()).hasSize(50);
    assertThat(oneOf("x", "y").find("y")).map(AnswerType.Choice::text).contains("Valg y");
    assertThat(oneOf("x", "y").find("z")).isEmpty();
  }

  @Test
  void eachTypeHasItsWord() {
    assertThat(RandomForms.ofAllTypes().questions())
        .extracting(question -> question.type().word())
        .containsAll(AnswerType.WORDS);
  }

  @Test
  void aFormIsReadBackFromItsStoredTextAsItWas() {
    assertThat(FormJson.read(FormJson.written(FORM))).isEqualTo(FORM);
  }

  @Test
  void falseBeatsUnknownAndUnknownBeatsTrue() {
    assertThat(Visibility.of(true)).isEqualTo(Visibility.SHOWN);
    assertThat(Visibility.of(false)).isEqualTo(Visibility.HIDDEN);
    for (Visibility any : Visibility.values()) {
      assertThat(any.and(Visibility.HIDDEN)).isEqualTo(Visibility.HIDDEN);
      assertThat(Visibility.HIDDEN.and(any)).isEqualTo(Visibility.HIDDEN);
      assertThat(any.and(Visibility.SHOWN)).isEqualTo(any);
      assertThat(Visibility.SHOWN.and(any)).isEqualTo(any);
    }
    assertThat(Visibility.NOT_YET_KNOWN.and(Visibility.NOT_YET_KNOWN))
        .isEqualTo(Visibility.NOT_YET_KNOWN);
  }

  @Test
  void whatIsTypedIsReadOrIsNone() {
    assertThat(AnswerText.decimal("1 000,5")).contains(new BigDecimal("1000.5"));
    assertThat(AnswerText.decimal("mange")).isEmpty();
    assertThat(AnswerText.day("31.3.2027")).map(Object::toString).contains("2027-03-31");
    assertThat(AnswerText.day("31.2.2027")).isEmpty();
    assertThat(AnswerText.id("x")).isEmpty();
    assertThat(AnswerText.id("00000000-0000-7000-8000-000000000001")).isPresent();
    assertThat(AnswerText.length("🐟å")).isEqualTo(2);
  }

  private static String[] options(int count) {
    return IntStream.range(0, count).mapToObj(n -> "x" + n).toArray(String[]::new);
  }

  private static Section section(String id, Question... questions) {
    return new Section(id, "Del " + id, "", List.of(questions));
  }

  private static void assertRefused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
