package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

  @Test
  void aJdbcAddressIsTakenAsItIs() {
    var address = DatabaseAddress.parse("jdbc:postgresql://db/dugnad?ssl=true", "u", "p");
    assertThat(address)
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/dugnad?ssl=true", "u", "p"));
  }

  @Test
  void anAddressWithUserAndPasswordWithinIsTakenApart() {
    assertThat(DatabaseAddress.parse("postgres://ola:s%40l+t@db:5433/dugnad?ssl=true", "", ""))
        .isEqualTo(
            new DatabaseAddress("jdbc:postgresql://db:5433/dugnad?ssl=true", "ola", "s@l+t"));
  }

  @Test
  void userAndPasswordGivenBesideTheAddressCountFirst() {
    assertThat(DatabaseAddress.parse("postgresql://ola:salt@db/dugnad", "kari", "pepper"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/dugnad", "kari", "pepper"));
  }

  @Test
  void anythingElseIsRefusedWithWhatIsExpected() {
    assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/dugnad", "", ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("postgres://");
  }

  @Test
  void anotherDatabaseOnTheSameServerKeepsTheSettings() {
    assertThat(withDatabase("jdbc:postgresql://db:5433/dugnad?ssl=true"))
        .isEqualTo("jdbc:postgresql://db:5433/other?ssl=true");
    assertThat(withDatabase("jdbc:postgresql:dugnad")).isEqualTo("jdbc:postgresql:other");
  }

  private static String withDatabase(String url) {
    return new DatabaseAddress(url, "", "").withDatabase("other").jdbcUrl();
  }
}
