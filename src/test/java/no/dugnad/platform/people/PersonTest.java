package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

  @ParameterizedTest
  @ValueSource(strings = {"ase@baerum.kommune.no", "a.b+c@x-y.no", "o'neil@x.ie"})
  void anAddressIsOne(String address) {
    assertThat(Person.isEmail(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ase",
        "@x.no",
        "a@",
        "a@@x.no",
        "a b@x.no",
        "a@x .no",
        "a@x..no",
        "a@.no",
        "a@x.no\nBcc: b@x.no",
        "a@x.no,b@x.no",
        "<a@x.no>",
        "a@x.no\u0000"
      })
  void whatAMailServerWouldReadOtherwiseIsNone(String text) {
    assertThat(Person.isEmail(text)).isFalse();
  }

  @Test
  void anAddressIsNoLongerThanMailAllows() {
    String local = "x".repeat(64);
    String domain = "a".repeat(62) + "." + "b".repeat(62) + "." + "c".repeat(60) + ".no";
    assertThat(local + "@" + domain).hasSize(254);
    assertThat(Person.isEmail(local + "@" + domain)).isTrue();
    assertThat(Person.isEmail(local + "@a" + domain)).isFalse();
    assertThat(Person.isEmail("x".repeat(65) + "@x.no")).isFalse();
    assertThat(Person.isEmail("x@" + "a.".repeat(8_000) + "no")).isFalse();
  }

  @Test
  void aPersonsMailsAreInTheirLanguage() {
    var person = new Person(UUID.randomUUID(), "a@x.no", "Åse", "nn");
    assertThat(person.locale()).isEqualTo(Locale.of("nn"));
  }
}
