package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import no.dugnad.platform.ui.Chart.Bar;
import no.dugnad.platform.ui.Chart.Row;
import no.dugnad.platform.ui.Chart.Value;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Row OLD = row("2024", 0, 200);
  private static final Row NEW = row("2025", 300, 100);
  private final Chart chart =
      new Chart("by-year", "Per år", "År", List.of("Utstyr", "Utvikling"), List.of(OLD, NEW));

  @Test
  void theLongestBarFillsTheWidthAndItsPartsLieEndToEnd() {
    assertThat(chart.bars(NEW))
        .containsExactly(new Bar(1, "0.000%", "75.000%"), new Bar(2, "75.000%", "25.000%"));
  }

  @Test
  void aPartOfNothingIsNotDrawnAndTheOthersKeepTheirColour() {
    assertThat(chart.bars(OLD)).containsExactly(new Bar(2, "0.000%", "50.000%"));
  }

  @Test
  void aChartOfOnlyNothingHasNoBars() {
    Row nothing = row("2026", 0, 0);
    var empty = new Chart("empty", "Per år", "År", chart.series(), List.of(nothing));
    assertThat(empty.bars(nothing)).isEmpty();
  }

  @Test
  void whoHearsTheChartHearsEveryRow() {
    assertThat(chart.description()).isEqualTo("2024: 200 kr; 2025: 400 kr");
  }

  @Test
  void everyRowHasAValueForEverySeries() {
    var one = new Row("2025", "1", List.of(new Value(1, "1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Chart("c", "Per år", "År", List.of("A", "B"), List.of(one)));
  }

  @Test
  void aBarIsNeverShorterThanNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Value(-1, "-1"));
  }

  private static Row row(String label, long first, long second) {
    return new Row(
        label,
        first + second + " kr",
        List.of(new Value(first, first + " kr"), new Value(second, second + " kr")));
  }
}
