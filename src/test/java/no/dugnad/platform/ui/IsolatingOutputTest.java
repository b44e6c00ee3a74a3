package no.dugnad.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import no.dugnad.platform.shared.ByRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IsolatingOutputTest {
  private static final String NAME = "דנה <3";

  @Test
  void aNameFromRightToLeftTurnsNothingInAPage() {
    assertThat(written("td", null, NAME)).isEqualTo("<bdi>דנה &lt;3</bdi>");
    assertThat(written("td", null, "Kari\u202e")).isEqualTo("<bdi>Kari\u202e</bdi>");
  }

  @Test
  void whereNoElementCanStandMarksKeepItApart() {
    assertThat(written("option", null, NAME)).isEqualTo("\u2068דנה &lt;3\u2069");
    assertThat(written("title", null, NAME)).isEqualTo("\u2068דנה &lt;3\u2069");
  }

  @Test
  void aFieldGivesBackWhatWasTyped() {
    assertThat(written("input", "value", NAME)).isEqualTo("דנה &lt;3");
    assertThat(written("textarea", null, NAME)).isEqualTo("דנה &lt;3");
  }

  @Test
  void otherTextsAreWrittenAsTheyAlwaysWere() {
    assertThat(written("td", null, "Åse & Čáhcesuolu 😀")).isEqualTo("Åse &amp; Čáhcesuolu 😀");
  }

  private static String written(String tag, @Nullable String attribute, String text) {
    var page = new StringOutput();
    var output = new IsolatingOutput(page, ByRole::name);
    output.setContext(tag, attribute);
    output.writeUserContent(text);
    return page.toString();
  }
}
