package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import no.dugnad.platform.shared.Money;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Locale NB = Languages.BOKMAL;
  private static final Locale NN = Languages.NYNORSK;
  private static final Locale EN = Languages.ENGLISH;

  @Test
  void anAmountIsNotBrokenOverTwoLines() {
    assertThat(Formats.money(Money.kroner(250_000), NB)).isEqualTo("250\u00a0000\u00a0kr");
    assertThat(Formats.money(Money.kroner(250_000), NN)).isEqualTo("250\u00a0000\u00a0kr");
    assertThat(Formats.money(Money.kroner(250_000), EN)).isEqualTo("NOK\u00a0250,000");
  }

  @Test
  void oreAreWrittenOnlyWhereThereAreAny() {
    assertThat(Formats.money(new Money(150), NB)).isEqualTo("1,50\u00a0kr");
    assertThat(Formats.money(new Money(101), EN)).isEqualTo("NOK\u00a01.01");
    assertThat(Formats.money(new Money(100), NB)).isEqualTo("1\u00a0kr");
    assertThat(Formats.money(Money.ZERO, NB)).isEqualTo("0\u00a0kr");
  }

  @Test
  void whatIsGivenBackHasItsSign() {
    assertThat(Formats.money(Money.kroner(-1000), NB)).isEqualTo("−1\u00a0000\u00a0kr");
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSameAmount() {
    for (long ore : new long[] {0, 1, 99, 100, 123_456_789, -50, 100_000_000_000_000L}) {
      Money money = new Money(ore);
      assertThat(Money.parse(Formats.money(money, NB))).contains(money);
      assertThat(Money.parse(Formats.money(money, NN))).contains(money);
      assertThat(Money.parse(money.typed())).contains(money);
    }
  }

  @Test
  void aNumberHasItsThousandsApart() {
    assertThat(Formats.number(12_345, NB)).isEqualTo("12\u00a0345");
    assertThat(Formats.number(12_345, EN)).isEqualTo("12,345");
  }

  @Test
  void aDayIsWrittenOut() {
    LocalDate day = LocalDate.of(2026, 3, 3);
    assertThat(Formats.date(day, NB)).isEqualTo("3. mars 2026");
    assertThat(Formats.date(day, NN)).isEqualTo("3. mars 2026");
    assertThat(Formats.date(day, EN)).isEqualTo("3 March 2026");
  }

  @Test
  void anHourIsWrittenAsEachLanguageWritesIt() {
    assertThat(Formats.time(LocalTime.of(9, 5), NB)).isEqualTo("09.05");
    assertThat(Formats.time(LocalTime.of(9, 5), EN)).isEqualTo("09:05");
  }

  @Test
  void anInstantIsShownInOsloTimeInSummerAndWinter() {
    assertThat(Formats.dateTime(Instant.parse("2026-01-31T23:30:00Z"), NB))
        .isEqualTo("1. februar 2026 kl. 00.30");
    assertThat(Formats.dateTime(Instant.parse("2026-06-30T22:30:00Z"), NN))
        .isEqualTo("1. juli 2026 kl. 00.30");
    assertThat(Formats.dateTime(Instant.parse("2026-06-30T12:00:00Z"), EN))
        .isEqualTo("30 June 2026 at 14:00");
  }
}
