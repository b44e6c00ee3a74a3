package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksTest {

  @Test
  void whatNobodySeesIsBlank() {
    assertThat(Blanks.isBlank("")).isTrue();
    assertThat(Blanks.isBlank(" \t\n\u00a0\u2009\u202f\u200b\u200e\u2060\ufeff\u00ad")).isTrue();
    assertThat(Blanks.isBlank("\u200b.\u200b")).isFalse();
    assertThat(Blanks.isBlank("👩‍⚕️")).isFalse();
  }

  @Test
  void whatNobodySeesIsTakenOutOrBecomesOneSpace() {
    assertThat(Blanks.without("\u00a01 \u20092\u200b")).isEqualTo("12");
    assertThat(Blanks.single("\u00a01 \u20092\u200b")).isEqualTo("1 2");
  }
}
