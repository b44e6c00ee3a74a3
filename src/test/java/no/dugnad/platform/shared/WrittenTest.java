package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
  private static final String NURSE = "👩‍⚕️";
  private static final String I_WANT = "می‌خواهم";
  private static final String ENGLAND =
      "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029", "\n"})
  void everyLineBreakIsOneAndGluesNoWords(String lineBreak) {
    assertThat(Written.text("Linje en" + lineBreak + "linje to")).isEqualTo("Linje en\nlinje to");
    assertThat(Written.line("Linje en" + lineBreak + "linje to")).isEqualTo("Linje en linje to");
  }

  @Test
  void controlCharactersAndHalvesOfCharactersAreNoText() {
    assertThat(Written.text("a\u000bb\u0000c\u001fd\u0085e\u007ff")).isEqualTo("a\nbcd\nef");
    assertThat(Written.text("x\ud83dy\udc1fz")).isEqualTo("xyz");
    assertThat(Written.text("line\r\nbreak\ttab\n")).isEqualTo("line\nbreak\ttab\n");
    assertThat(Written.text("alone\rkept")).isEqualTo("alone\nkept");
  }

  @Test
  void lettersAreComposed() {
    assertThat(Written.text("Bra\u030aten")).isEqualTo("Bråten");
    assertThat(Written.text("A\u030ase \u212b")).isEqualTo("Åse Å");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🐟",
        NURSE,
        I_WANT,
        ENGLAND,
        "🧑🏽‍🤝‍🧑🏻",
        "क्‍ष",
        "  to  blanke\u00a0 ",
        "inn\u00adkjøp",
        "שלום \u200fב\u202eא"
      })
  void aFreeTextIsKeptAsItWasWritten(String typed) {
    assertThat(Written.text(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bråten skole",
        "Bra\u030aten skole",
        "Bråten  skole",
        "\u00a0Bråten\u00a0skole\u2003",
        "Brå\u00adten skole",
        "Brå\u200bten\ufeff skole\u200b",
        "Bråten\u2060 \u202a skole\u202c",
        "\u2068Bråten skole\u2069",
        "Brå\u200dten\u200c skole",
        "Bråten\u3164\u2800skole"
      })
  void aNameIsOneNameHoweverItIsTyped(String typed) {
    assertThat(Written.line(typed)).isEqualTo("Bråten skole");
    assertThat(Written.key(typed)).isEqualTo("bråten skole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NURSE,
        I_WANT,
        ENGLAND,
        "🧑🏽‍🤝‍🧑🏻",
        "क्‍ष",
        "Helse 👨‍👩‍👧 hjemme",
        "\u0605\u0661"
      })
  void joinersOfEmojiAndScriptsStayInAName(String typed) {
    assertThat(Written.line(typed)).isEqualTo(typed);
  }
}
