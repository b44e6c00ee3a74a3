package no.dugnad.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.platform.shared.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120000.00|120000",
        "80000.50|80000,50",
        "NOK 40 000|40000",
        "120 000 NOK|120000",
        "kr. 120 000|120000",
        "120.000,00 kr|120000",
        "120 000,- kr|120000",
        "120 000.-|120000",
        "30.000,-|30000",
        "120'000|120000",
        "1,250,000|1250000",
        "1,250,000.50|1250000,50",
        "5.000|5000",
        "120\u00a0000|120000",
        "80\u202f000|80000",
        "\uff11\uff12\uff10\uff10\uff10\uff10|120000",
        "0,5 mill|500000",
        "1,2 mill.|1200000",
        "40 tusen|40000",
        "40 tusen kr|40000",
        "−5 000|-5000"
      })
  void readsAnAmountAsListsWriteIt(String cell, String kroner) {
    assertThat(Amount.read(cell, Import.Unit.KRONER).map(Money::typed)).contains(kroner);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1250.500", "120,000", "500'", "mye", "", "1 mill 2", "12.34.56", "1e6"})
  void readsNoneWhereItMayBeAnother(String cell) {
    assertThat(Amount.read(cell, Import.Unit.KRONER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|THOUSANDS|120000",
        "1,5|MILLIONS|1500000",
        "120,5|THOUSANDS|120500",
        "40 tusen|THOUSANDS|40000"
      })
  void readsItInTheUnitOfItsColumn(String cell, Import.Unit unit, String kroner) {
    assertThat(Amount.read(cell, unit).map(Money::typed)).contains(kroner);
    assertThat(Amount.read("0,5 mill", Import.Unit.THOUSANDS)).isEmpty();
  }
}
