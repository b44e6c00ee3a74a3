package no.dugnad.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.required("unit", "x", "Enhet", "Eining", "Unit"),
          Column.amount("amount", "x", "Innvilget beløp", "Amount"));

  @Test
  void recognisesAHeaderHoweverItIsWritten() {
    assertThat(Headers.recognise(List.of(" ENHET", "Innvilget_belop"), COLUMNS))
        .containsExactly("unit", "amount");
    assertThat(Headers.recognise(List.of("amount", "x", "eining"), COLUMNS))
        .containsExactly("amount", "", "unit");
  }

  @Test
  void takesAColumnOnce() {
    assertThat(Headers.recognise(List.of("Enhet", "Unit"), COLUMNS)).containsExactly("unit", "");
  }
}
