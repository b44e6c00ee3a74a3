package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTest {

  @Test
  void theLastPageHoldsTheRest() {
    var last = new Pager(3, 20, 45);
    assertThat(last.offset()).isEqualTo(40);
    assertThat(last.first()).isEqualTo(41);
    assertThat(last.last()).isEqualTo(45);
    assertThat(last.hasPrevious()).isTrue();
    assertThat(last.hasNext()).isFalse();
  }

  @Test
  void aFullPageHasNoEmptyOneBehindIt() {
    assertThat(new Pager(2, 20, 40).hasNext()).isFalse();
    assertThat(new Pager(1, 20, 20).isWhole()).isTrue();
  }

  @Test
  void nothingIsOnePageWithoutRows() {
    var empty = new Pager(1, 20, 0);
    assertThat(empty.first()).isZero();
    assertThat(empty.last()).isZero();
    assertThat(empty.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "one", "1.5", "99999999999"})
  void aPageThatNobodyCanMeanIsTheFirst(String asked) {
    assertThat(Pager.of(Input.of(Map.of("page", asked)), 20, 45).page()).isEqualTo(1);
  }

  @Test
  void aPageBeyondTheEndIsTheLast() {
    assertThat(Pager.of(Input.of(Map.of("page", "999999")), 20, 45).page()).isEqualTo(3);
  }
}
