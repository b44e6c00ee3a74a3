package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {

  @Test
  void onlyWhatTurnsIsIsolated() {
    assertThat(Direction.isolated("Åse Čáhcesuolu 😀")).isEqualTo("Åse Čáhcesuolu 😀");
    assertThat(Direction.isolated("שלום")).isEqualTo("\u2068שלום\u2069");
    assertThat(Direction.isolated("Kari\u202e")).isEqualTo("\u2068Kari\u202e\u2069");
  }

  @Test
  void noMarkOfATextEndsWhatKeepsItApart() {
    assertThat(Direction.closed("א\u2069\u2069ב")).isEqualTo("אב");
    assertThat(Direction.closed("א\u2067ב\u2069")).isEqualTo("א\u2067ב\u2069");
    assertThat(Direction.closed("א\u2067ב")).isEqualTo("א\u2067ב\u2069");
  }
}
