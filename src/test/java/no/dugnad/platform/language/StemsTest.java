package no.dugnad.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {
  @ParameterizedTest
  @CsvSource({
    "kommunens, kommune",
    "brukarane, brukerne",
    "møteromma, møterommene",
    "vanskeleg, vanskelig",
    "utvikle, utvikler"
  })
  void formsOfAWordInBokmalAndNynorskHaveOneStem(String one, String other) {
    assertThat(Stems.of(one)).isEqualTo(Stems.of(other));
  }
}
