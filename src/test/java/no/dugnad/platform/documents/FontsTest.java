package no.dugnad.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import no.dugnad.platform.documents.Fonts.Piece;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void aSpaceIsAsWideBehindAnEmojiAsBetweenWords() {
    assertThat(new Fonts().pieces("Čáhci 💡 og 👩‍🔬 💡"))
        .containsExactly(
            new Piece("Čáhci ", null),
            new Piece("💡", "Noto Emoji"),
            new Piece(" og ", null),
            new Piece("👩\u200d🔬", "Noto Emoji"),
            new Piece(" ", null),
            new Piece("💡", "Noto Emoji"));
    assertThat(new Fonts().pieces("Αθήνα και"))
        .containsExactly(new Piece("Αθήνα και", "DejaVu Sans"));
  }
}
