package no.dugnad.platform.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people have called themselves and their cases, as mails repeat it. */
class QuotedTest {
  /** What mail programs make a link of. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+.-]*:/|[\\p{L}\\d-]+[.．。｡]\\p{L}|\\S@\\p{L}|[a-z]+:\\+?\\w");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vipps: betal på https://evil.example/pay",
        "HTTPS://EVIL.EXAMPLE",
        "http:/evil.example",
        "www.evil.example",
        "evil.example/x?y=z",
        "evil．example",
        "evil。example",
        "xn--evil-0qa.example",
        "ødegård.no",
        "ring tel:+4790000000",
        "skriv til mailto:a@evil.example nå",
        "a@evil.example eller b@evil.example",
        "http://10.0.0.1/pay",
        "Kari\u200b.no"
      })
  void holdsNoLink(String text) {
    assertThat(LINK.matcher(Quoted.words(text)).find()).as(Quoted.words(text)).isFalse();
  }

  @Test
  void keepsTheSafeLinksOfATextThatIsTrustedWithThemAndNothingElseThatCouldBeOne() {
    Object trusted =
        Mail.withLinks(
            "Rom 3,\n"
                + "ellers https://teams.example.com/l/a:b.c?x=1. Ikke http://evil.example/x,"
                + " evil.example");
    assertThat(Quoted.all(new Object[] {trusted}))
        .containsExactly(
            "Rom 3, ellers https://teams.example.com/l/a:b.c?x=1. Ikke http: //evil. example/x,"
                + " evil. example");
  }

  @Test
  void keepsWhatJoinsLettersAndEmoji() {
    assertThat(Quoted.words("Sykepleier 👩‍⚕️ og می‌خواهم"))
        .isEqualTo("Sykepleier 👩‍⚕️ og می‌خواهم");
  }

  @Test
  void isOneLineOfWhatIsSeen() {
    assertThat(
            Quoted.words(
                "Kari\r\n\r\n"
                    + "Du har vunnet\u000b!\u2028Ring\u2029\u0000na\u202eab\u0085c\u00a0d\u200fe"))
        .isEqualTo("Kari Du har vunnet ! Ring naab c de")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kari N. Nordmann-Østby             | Kari N. Nordmann-Østby
          Máhtte Ánddir O'Brien              | Máhtte Ánddir O'Brien
          St.Hanshaugen                      | St. Hanshaugen
          Robotsel 2.0, høst 2026            | Robotsel 2.0, høst 2026
          Runde 1/2 kl. 12:30                | Runde 1/2 kl. 12:30
          1.500,50 kr                        | 1.500,50 kr
          Vent nå …ja... sa hun              | Vent nå …ja... sa hun
          kari@kommune.no                    | kari@kommune.no
          """)
  void whatIsANameOrATitleStaysWhatItIs(String text, String shown) {
    assertThat(Quoted.words(text)).isEqualTo(shown);
  }

  @Test
  void whatIsNoTextIsLeftToTheMessage() {
    Object[] args = {1, "a.no", List.of("b.no")};
    assertThat(Quoted.all(args)).containsExactly(1, "a. no", List.of("b.no"));
  }
}
