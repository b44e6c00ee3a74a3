package no.dugnad.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {

  @Test
  void aPersonsMailsAreInTheirLanguage() {
    var person = new Person(UUID.randomUUID(), "a@x.no", "Åse", "nn");
    assertThat(person.locale()).isEqualTo(Locale.of("nn"));
  }
}
