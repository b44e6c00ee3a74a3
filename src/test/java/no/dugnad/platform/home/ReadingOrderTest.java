package no.dugnad.platform.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.ui.Link;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
  @Test
  void whatIsNotNamedStandsLastInTheOrderItCameIn() {
    var order = new ReadingOrder(List.of("/calls", "/awards"), List.of());

    assertThat(
            Stream.of("/new", "/awards", "/newer", "/calls")
                .map(path -> new Link(path, ""))
                .sorted(order.ofLinks()))
        .extracting(Link::path)
        .containsExactly("/calls", "/awards", "/new", "/newer");
  }
}
