package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What people and machines type into fields. */
class InputTest {
  private static final String NBSP = "\u00a0";
  private static final String THIN = "\u2009";
  private static final String NARROW = "\u202f";
  private static final String ZERO_WIDTH = "\u200b";

  private enum Colour {
    RED,
    BLUE
  }

  @Test
  void whatIsTypedIsGivenBackAsTyped() {
    Input input = typed("  Flått og «bjørk» \n");
    assertThat(input.raw("field")).isEqualTo("  Flått og «bjørk» \n");
    assertThat(input.raw("other")).isEmpty();
    assertThat(input.has("field")).isTrue();
    assertThat(input.has("other")).isFalse();
    assertThat(Input.empty().has("field")).isFalse();
  }

  @Test
  void aTextIsReadWithoutTheBlanksRoundIt() {
    Input input = typed(" \t Ny bru\u2003\n");
    assertThat(input.text("field", 6)).isEqualTo("Ny bru");
    assertThat(input.hasProblems()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", NBSP, NARROW + THIN, ZERO_WIDTH, "\u200e\u2060 \ufeff"})
  void aTextOfWhatNobodySeesIsMissing(String typed) {
    Input input = typed(typed);
    assertThat(input.isBlank("field")).isTrue();
    assertThat(input.optionalText("field", 10)).isEmpty();
    assertThat(input.hasProblems()).isFalse();
    input.text("field", 10);
    assertProblem(input, "ui.problem.missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "الف", "👩‍⚕️", "Sámi 🐟", "می‌خواهم"})
  void aTextThatSomebodySeesIsKeptWhole(String typed) {
    Input input = typed(typed);
    assertThat(input.isBlank("field")).isFalse();
    assertThat(input.text("field", 10)).isEqualTo(typed);
    assertThat(input.hasProblems()).isFalse();
  }

  @Test
  void aTextIsAsLongAsItsCharactersNotAsItsHalves() {
    assertThat(typed("🐟🐟🐟").text("field", 3)).isEqualTo("🐟🐟🐟");

    Input tooLong = typed("🐟🐟🐟🐟");
    tooLong.text("field", 3);
    assertProblem(tooLong, "ui.problem.tooLong");
    assertThat(tooLong.problem("field").orElseThrow().args()).containsExactly(3, 4);
  }

  @Test
  void tenThousandCharactersAreOneProblemAndKept() {
    String typed = "å".repeat(10_000);
    Input input = typed(typed);
    input.text("field", 200);
    assertThat(input.problems()).hasSize(1);
    assertThat(input.raw("field")).isEqualTo(typed);
  }

  @Test
  void whatNoFieldCanHoldIsTakenOutOfARequest() {
    var request = new MockHttpServletRequest();
    request.addParameter("name", "Åse\u0000");
    request.addParameter("kind", "A", "B\u0007");
    request.addParameter("text", "Linje en\u000bA\u030ase\r");
    Input input = Input.from(request);
    assertThat(input.raw("name")).isEqualTo("Åse");
    assertThat(input.raw("text")).isEqualTo("Linje en\nÅse\n");
    assertThat(input.all("kind")).containsExactly("A", "B");
    assertThat(input.isChosen("kind", "B")).isTrue();
    assertThat(input.isChosen("kind", "C")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5000",
        " 5000 ",
        "5 000",
        "5.000",
        "5" + NBSP + "000",
        "5" + THIN + "000",
        "5" + NARROW + "000",
        NBSP + "5000" + ZERO_WIDTH,
        "5000,00",
        "5000,-",
        "5000.-",
        "5000.00",
        "5 tusen",
        "kr 5000",
        "5000 kr"
      })
  void fiveThousandKronerIsWrittenInManyWays(String typed) {
    Input input = typed(typed);
    assertThat(input.money("field")).isEqualTo(Money.kroner(5000));
    assertThat(input.optionalMoney("field")).contains(Money.kroner(5000));
    assertThat(input.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1E9999",
        "1e3",
        "NaN",
        "Infinity",
        "0x10",
        "5.00.000",
        "5 00",
        "5000,505",
        "٥٠٠٠",
        "½",
        "femti",
        "-",
        "kr",
        "5--",
        "1;2",
        "1000000000001",
        "9999999999999999999"
      })
  void anAmountThatIsNoneIsSaidAtTheField(String typed) {
    Input input = typed(typed);
    assertThat(input.money("field")).isEqualTo(Money.ZERO);
    assertProblem(input, "ui.problem.money");
  }

  @Test
  void whatMayBeAThousandTimesAsMuchIsAskedAbout() {
    for (String typed : List.of("5,000", "1250.500")) {
      Input input = typed(typed);
      input.money("field");
      assertProblem(input, "ui.problem.unclear");
    }
    Input input = typed("5,000");
    input.number("field");
    assertProblem(input, "ui.problem.unclear");
    assertThat(input.problem("field").orElseThrow().args()).containsExactly("5", "5000");
  }

  @Test
  void eightThousandDigitsAreNoNumberOfAnyKind() {
    String digits = "9".repeat(8000);
    Input input = typed(digits);
    input.money("field");
    input.number("field");
    input.wholeNumber("field", 0, 10);
    input.date("field");
    assertThat(input.problems())
        .extracting(Problem::key)
        .containsExactly(
            "ui.problem.money", "ui.problem.number", "ui.problem.wholeNumber", "ui.problem.date");
  }

  @Test
  void anAmountThatMustBeThereAndOneThatNeedNot() {
    Input input = typed(" ");
    assertThat(input.optionalMoney("field")).isEmpty();
    assertThat(input.hasProblems()).isFalse();
    assertThat(input.money("field")).isEqualTo(Money.ZERO);
    assertProblem(input, "ui.problem.missing");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 10", "007, 7", "' 10 ', 10"})
  void aWholeNumberIsWithinItsBoundsBothIncluded(String typed, int number) {
    Input input = typed(typed);
    assertThat(input.wholeNumber("field", 1, 10)).isEqualTo(number);
    assertThat(input.hasProblems()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1" + NBSP + "000", "1" + THIN + "000", "1" + NARROW + "000", "1 000", "1.000"})
  void aWholeNumberMayHaveAnySpaceOrAPointBetweenItsThousands(String typed) {
    assertThat(typed(typed).wholeNumber("field", 1, 1000)).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "11", "-1", "1,5", "1.0", "1 0", "5.000", "1E1", "2147483648", "fem"})
  void aNumberThatIsNotWholeOrOutsideItsBoundsIsSaidWithTheBounds(String typed) {
    Input input = typed(typed);
    assertThat(input.wholeNumber("field", 1, 10)).isEqualTo(1);
    assertProblem(input, "ui.problem.wholeNumber");
    assertThat(input.problem("field").orElseThrow().args()).containsExactly(1, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "'12,5', 12.5",
    "12.5, 12.5",
    "-3, -3",
    "'−0,25', -0.25",
    "'1 000,5', 1000.5",
    "5.000, 5000"
  })
  void aNumberIsWrittenWithCommaOrPoint(String typed, BigDecimal number) {
    assertThat(typed(typed).number("field")).isEqualByComparingTo(number);
    assertThat(typed("1" + THIN + "000").number("field")).isEqualByComparingTo("1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E9999", "1.000.00", "1,2,3", "--1", "+1", "1,", ",5", "1234567890123"})
  void whatIsNoNumberIsSaidAtTheField(String typed) {
    Input input = typed(typed);
    assertThat(input.number("field")).isZero();
    assertProblem(input, "ui.problem.number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01",
        "1.3.2026",
        "01.03.2026",
        "1/3/2026",
        "1 3 2026",
        " 1.3.2026 ",
        NBSP + "1.3.2026"
      })
  void theFirstOfMarchIsWrittenInManyWays(String typed) {
    Input input = typed(typed);
    assertThat(input.date("field")).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(input.optionalDate("field")).contains(LocalDate.of(2026, 3, 1));
    assertThat(input.hasProblems()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.2.2026",
        "29.2.2027",
        "0.1.2026",
        "1.13.2026",
        "1.3.26",
        "2026-3-1",
        "1.3",
        "i morgen",
        "٠١.٠٣.٢٠٢٦",
        "99.99.9999"
      })
  void aDayThatIsNotIsSaidAtTheField(String typed) {
    Input input = typed(typed);
    assertThat(input.date("field")).isEqualTo(LocalDate.EPOCH);
    assertProblem(input, "ui.problem.date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.12.1899", "1.1.2200", "2200-01-01", "31.12.9999", "+12026-01-01"})
  void aDayOfNoYearOfOursIsSaidToBeThat(String typed) {
    Input input = typed(typed);
    assertThat(input.date("field")).isEqualTo(LocalDate.EPOCH);
    assertProblem(input, "ui.problem.year");
  }

  @Test
  void theFirstAndTheLastDayThatAreRead() {
    assertThat(typed("1.1.1900").date("field")).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(typed("31.12.2199").date("field")).isEqualTo(LocalDate.of(2199, 12, 31));
    assertThat(typed("29.2.2028").date("field")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(typed("").optionalDate("field")).isEmpty();
    Input missing = typed("");
    missing.date("field");
    assertProblem(missing, "ui.problem.missing");
  }

  @ParameterizedTest
  @CsvSource({"0:00, 0, 0", "23.59, 23, 59", "9.05, 9, 5", "' 14:30 ', 14, 30"})
  void anHourIsWrittenWithPointOrColon(String typed, int hour, int minute) {
    Input input = Input.of(Map.of("from.date", "1.3.2026", "from.time", typed));
    assertThat(input.instant("from"))
        .isEqualTo(Oslo.instant(LocalDateTime.of(2026, 3, 1, hour, minute)));
    assertThat(input.hasProblems()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "12.60", "1230", "12", "12:3", "kl. 12.00", "99:99"})
  void anHourThatIsNotIsSaidAtTheHoursField(String typed) {
    Input input = Input.of(Map.of("from.date", "1.3.2026", "from.time", typed));
    input.instant("from");
    assertThat(input.problems())
        .extracting(Problem::field, Problem::key)
        .containsExactly(tuple("from.time", "ui.problem.time"));
  }

  @Test
  void aDayWithoutAnHourLacksTheHourAndAnHourWithoutADayTheDay() {
    Input noHour = Input.of(Map.of("from.date", "1.3.2026"));
    noHour.instant("from");
    assertThat(noHour.problem("from.time")).map(Problem::key).contains("ui.problem.missing");
    assertThat(noHour.problem("from.date")).isEmpty();

    Input noDay = Input.of(Map.of("from.time", "12:00"));
    noDay.instant("from");
    assertThat(noDay.problem("from.date")).map(Problem::key).contains("ui.problem.missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10000; 10 000",
        "10000; 10.000",
        "250000,50; kr 250 000,50",
        "2026-03-01; 1.3.2026",
        "09:05; 9.05",
        "Ny bru; Ny\u00a0 bru"
      })
  void twoWhoMeanTheSameDoNotClash(String stored, String typed) {
    assertThat(typed(typed).clash(typed(stored))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"10000; 10", "Ny bru; Ny bro", "10000; ''"})
  void twoWhoMeanDifferentThingsClash(String stored, String typed) {
    assertThat(typed(typed).clash(typed(stored))).isTrue();
  }

  @Test
  void aNameIsReadWithoutWhatNobodySees() {
    Input input = typed("\u00a0Bra\u030a\u00adten  skole\u200b");
    assertThat(input.line("field", 12)).isEqualTo("Bråten skole");
    assertThat(typed("ola@eksempel.no\u200b").email("field")).isEqualTo("ola@eksempel.no");
    Input missing = typed("\u200b\u3164");
    missing.line("field", 12);
    assertProblem(missing, "ui.problem.missing");
  }

  @Test
  void aChoiceIsOneOfTheAlternativesAndNothingElse() {
    assertThat(typed("BLUE").choice("field", Colour.class)).isEqualTo(Colour.BLUE);
    for (String wrong : List.of("GREEN", "blue", "BLUE ", "RED,BLUE")) {
      Input input = typed(wrong);
      assertThat(input.choice("field", Colour.class)).isEqualTo(Colour.RED);
      assertProblem(input, "ui.problem.choice");
    }
    Input missing = typed("");
    missing.choice("field", Colour.class);
    assertProblem(missing, "ui.problem.missing");
  }

  @Test
  void ofManyChoicesThoseThatAreNoneArePassedOver() {
    Input input = Input.ofMany(Map.of("field", List.of("BLUE", "GREEN", "")));
    assertThat(input.choices("field", Colour.class)).containsExactly(Colour.BLUE);
    assertThat(input.choices("other", Colour.class)).isEmpty();
  }

  @Test
  void aBoxIsTickedWhenItIsSentAndDoesNotSayFalse() {
    assertThat(typed("on").isTicked("field")).isTrue();
    assertThat(typed("").isTicked("field")).isTrue();
    assertThat(typed("false").isTicked("field")).isFalse();
    assertThat(Input.empty().isTicked("field")).isFalse();
  }

  @Test
  void anIdIsAnIdOrAProblem() {
    UUID id = UUID.randomUUID();
    assertThat(typed(" " + id + " ").optionalId("field")).contains(id);
    assertThat(typed(" ").optionalId("field")).isEmpty();
    Input wrong = typed("1; drop table");
    assertThat(wrong.optionalId("field")).isEmpty();
    assertProblem(wrong, "ui.problem.choice");
  }

  @Test
  void theFirstProblemOfAFieldStandsAtItAndAllStandInTheSummary() {
    Input input = typed("x");
    input.reject("field", "first", 1);
    Problem second = input.reject("field", "second");
    assertThat(input.problem("field")).map(Problem::key).contains("first");
    assertThat(input.problem("other")).isEmpty();
    assertThat(input.problems()).hasSize(2).last().isSameAs(second);
  }

  @Test
  void aFieldsIdIsOneThatALinkCanPointAt() {
    assertThat(Input.id("from.date")).isEqualTo("f-from-date");
    assertThat(Input.id("a b<å>\"")).isEqualTo("f-a-b----");
    assertThat(new Problem("from.date", "key", List.of()).anchor()).isEqualTo("#f-from-date");
  }

  @Test
  void aFieldIsDescribedByWhatStandsThere() {
    assertThat(Input.describedBy("f-x", true, true)).isEqualTo("f-x-help f-x-problem");
    assertThat(Input.describedBy("f-x", true, false)).isEqualTo("f-x-help");
    assertThat(Input.describedBy("f-x", false, true)).isEqualTo("f-x-problem");
    assertThat(Input.describedBy("f-x", false, false)).isNull();
  }

  @Test
  void whatWasTypedStandsInAnAddressAsAnAddressHoldsIt() {
    Input input = Input.of(Map.of("q", "små & store", "kind", "APP", "empty", " "));
    assertThat(input.query("kind", "q", "empty", "none"))
        .isEqualTo("kind=APP&q=sm%C3%A5+%26+store&");
  }

  private static Input typed(String text) {
    return Input.of(Map.of("field", text));
  }

  private static void assertProblem(Input input, String key) {
    assertThat(input.problems()).extracting(Problem::key).containsExactly(key);
  }
}
