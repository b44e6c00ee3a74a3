package no.dugnad.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByRoleTest {
  private final String kept = ByRole.APPLICANT.kept("søkeren");

  @Test
  void eachReaderIsToldItInTheirWords() {
    String text = "Levert av " + kept + " og " + ByRole.OFFICER.kept("en saksbehandler") + ".";
    assertThat(ByRole.read(text, role -> "<" + role + ">"))
        .isEqualTo("Levert av <APPLICANT> og <OFFICER>.");
    assertThat(ByRole.read(text)).isEqualTo("Levert av søkeren og en saksbehandler.");
    assertThat(ByRole.read("Kari", role -> "?")).isEqualTo("Kari");
  }

  @Test
  void nobodyTypesOne() {
    assertThat(Written.line(kept)).isEqualTo("søkeren");
  }
}
