package no.dugnad.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import no.dugnad.platform.language.Links.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses in what somebody has written. */
class LinksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.no                                     | https://a.no
          Se https://a.no/b?c=d#e.                         | https://a.no/b?c=d#e
          (https://a.no/b)                                 | https://a.no/b
          https://no.wikipedia.org/wiki/Dugnad_(samarbeid) | https://no.wikipedia.org/wiki/Dugnad_(samarbeid)
          https://no.wikipedia.org/wiki/Bærum, skrev hun   | https://no.wikipedia.org/wiki/Bærum
          «http://a.no:8080/x»                             | http://a.no:8080/x
          https://a.no/19%3ameeting@thread.v2/0            | https://a.no/19%3ameeting@thread.v2/0
          """)
  void isFoundWithoutWhatIsRoundIt(String text, String link) {
    assertThat(links(text)).containsExactly(link);
    assertThat(Links.parts(text).stream().map(Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "www.a.no",
        "https://",
        "https://bank.no@evil.example/x",
        "https://dr\u0430mmen.no",
        "xhttps://a.no",
        "data:text/html,https"
      })
  void isNoneWhereItDoesNotSayWhereItLeads(String text) {
    assertThat(links(text)).isEmpty();
    assertThat(Links.parts(text).stream().map(Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static List<String> links(String text) {
    return Links.parts(text).stream().filter(Part::isLink).map(Part::text).toList();
  }
}
