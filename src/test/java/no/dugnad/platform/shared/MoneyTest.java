package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "250 000; 25000000",
        "250.000; 25000000",
        "250 000,50; 25000050",
        "250 000,5; 25000050",
        "0,05; 5",
        "kr 1 000,-; 100000",
        "kr. 1 000,–; 100000",
        "1000 NOK; 100000",
        "-50; -5000",
        "−50; -5000",
        "1 000 000 000 000; 100000000000000",
        "250000.00; 25000000",
        "1.5; 150",
        "120 000,- kr; 12000000",
        "120 000.-; 12000000",
        "120'000; 12000000",
        "NOK 40 000; 4000000",
        "1 000 kroner; 100000",
        "0,5 mill; 50000000",
        "1,2 millioner kr; 120000000",
        "40 tusen; 4000000",
        "0; 0"
      })
  void anAmountIsReadAsNorwegiansWriteIt(String typed, long ore) {
    assertThat(Money.parse(typed)).contains(new Money(ore));
  }

  @Test
  void whatNobodySeesInAnAmountIsPassedOver() {
    for (String blank : new String[] {" ", "\u00a0", "\u2009", "\u202f", "\u3000", "\u200b"}) {
      assertThat(Money.parse(blank + "1" + blank + "000" + blank)).contains(Money.kroner(1000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1E9999",
        "12 34",
        "1.234 mill",
        "500'",
        "1,234",
        "1 000 000 000 001",
        "kr"
      })
  void whatIsNoAmountIsNone(String typed) {
    assertThat(Money.parse(typed)).isEmpty();
  }

  @Test
  void anAmountOfAnyLengthIsAnsweredAndNotReckonedOn() {
    assertThat(Money.parse("9".repeat(8_000))).isEmpty();
    assertThat(Money.parse("999 ".repeat(100_000))).isEmpty();
    assertThat(Money.parse(" ".repeat(100_000))).isEmpty();
    assertThat(Money.parse("kr".repeat(100_000))).isEmpty();
  }

  @Test
  void itIsReckonedToTheOreAndNeverRunsOver() {
    assertThat(new Money(150).plus(new Money(50))).isEqualTo(Money.kroner(2));
    assertThat(new Money(150).minus(new Money(151))).isEqualTo(new Money(-1));
    assertThat(new Money(5).negated()).isEqualTo(new Money(-5));
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.kroner(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void nothingIsNeitherMoreNorLessThanNothing() {
    assertThat(Money.ZERO.isPositive()).isFalse();
    assertThat(Money.ZERO.isNegative()).isFalse();
    assertThat(new Money(1).isPositive()).isTrue();
    assertThat(new Money(-1).isNegative()).isTrue();
    assertThat(new Money(1)).isGreaterThan(Money.ZERO);
  }

  @Test
  void itStandsInAFieldAsOneWouldTypeIt() {
    assertThat(Money.kroner(250_000).typed()).isEqualTo("250000");
    assertThat(new Money(25_000_050).typed()).isEqualTo("250000,50");
    assertThat(new Money(-5).typed()).isEqualTo("-0,05");
  }
}
