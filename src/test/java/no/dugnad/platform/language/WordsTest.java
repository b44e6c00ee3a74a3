package no.dugnad.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.dugnad.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WordsTest {
  @Autowired private JdbcClient db;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ÅPEN idé på CAFÉ",
        "Sámi giellagáldu: Čáhci, đ, Ŋ, Ž",
        "sak 2026-14, nr. 014 (1e5; 3,14)",
        "velferds\u00adteknologi\u200b e-post/kart_lag",
        "100 % «sikkert»; drop table – & | ! :* ' \"",
        "שלום 12 مرحبا",
        "für Façade",
        "🙂 smil 🙂",
      })
  void theDatabaseFoldsThemAsWeDo(String text) {
    String[] kept =
        db.sql("select tsvector_to_array(language.words(:text))")
            .param("text", text)
            .query((row, _) -> (String[]) row.getArray(1).getArray())
            .single();
    assertThat(Words.of(text)).containsAll(Arrays.asList(kept));
    assertThat(kept).containsAll(Words.of(text));
  }

  @Test
  void lettersOfTheirOwnStayAndAccentsGo() {
    assertThat(Words.of("Å gå på idé i Sámi Čáhci"))
        .containsExactly("å", "gå", "på", "ide", "i", "sámi", "čáhci");
  }

  @Test
  void ofAllWordsThoseAreSoughtThatTellSomething() {
    assertThat(Words.telling(List.of("en", "hage", "for", "alle"))).containsExactly("hage");
    assertThat(Words.telling(List.of("for", "alle"))).containsExactly("for", "alle");
    assertThat(Words.areCommon(List.of("for", "alle"))).isTrue();
    assertThat(Words.areCommon(List.of("for", "hage"))).isFalse();
  }
}
