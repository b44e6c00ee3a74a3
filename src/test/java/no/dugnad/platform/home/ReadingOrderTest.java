package no.dugnad.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.platform.ui.Part;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  @Test
  void whatIsNotNamedStandsLastInTheOrderItCameIn() {
    var order = new ReadingOrder(List.of("calls/front", "awards/front"));

    assertThat(
            Stream.of("new", "awards/front", "newer", "calls/front")
                .map(template -> new Part(template, Map.of()))
                .sorted(order.ofParts()))
        .extracting(Part::template)
        .containsExactly("calls/front", "awards/front", "new", "newer");
  }
}
