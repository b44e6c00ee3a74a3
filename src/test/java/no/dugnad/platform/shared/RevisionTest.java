package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionTest {
  @Test
  void itIsTheSameAsLongAsAllOfItIs() {
    Revision seen = Revision.of("a", 1, List.of(Money.kroner(5)));
    assertThat(Revision.of("a", 1, List.of(Money.kroner(5)))).isEqualTo(seen);
    assertThat(Revision.of("a", 1, List.of(Money.kroner(6)))).isNotEqualTo(seen);
    assertThatCode(() -> seen.requireSame(Revision.of("a", 1, List.of(Money.kroner(5)))))
        .doesNotThrowAnyException();
  }

  @Test
  void whatStandsInOnePartIsNotWhatStandsInTheNext() {
    assertThat(Revision.of("ab", "c")).isNotEqualTo(Revision.of("a", "bc"));
    assertThat(Revision.of("", "a")).isNotEqualTo(Revision.of("a", ""));
  }

  @Test
  void anotherStateIsRefusedAsAClash() {
    assertThatThrownBy(() -> new Revision("").requireSame(Revision.of("a")))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.isClash()).isTrue());
    assertThat(new Refused("calls.refused.notDraft").isClash()).isFalse();
  }
}
