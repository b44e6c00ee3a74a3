package no.dugnad.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.dugnad.testing.Owner;
import no.dugnad.testing.ServerTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

@ServerTest
class MigrationSetupTest {
  @Autowired private Owner owner;
  @Autowired private FlywayMigrationStrategy migrations;

  private Flyway other;

  @BeforeEach
  void aDatabaseThatAnotherVersionLaid() {
    owner.db().sql("create schema other").update();
    other = Flyway.configure().dataSource(owner.source()).defaultSchema("other").load();
    other.baseline();
  }

  @AfterEach
  void itIsRemoved() {
    owner.db().sql("drop schema other cascade").update();
  }

  @Test
  void dataFromBeforeTheMigrationsWereFoldedAreRefused() {
    applied("20261121.0900");
    assertThatThrownBy(() -> migrations.migrate(other))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("from before 26 November 2026");
  }

  @Test
  void dataOfANewerVersionAreRefused() {
    applied("20991231.2359");
    assertThatThrownBy(() -> migrations.migrate(other))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("newer version");
  }

  private void applied(String version) {
    owner
        .db()
        .sql(
            """
            insert into other.flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by,
               installed_on, execution_time, success)
            values (2, :version, 'entries', 'SQL', 'V.sql', 1, 'test', now(), 1, true)
            """)
        .param("version", version)
        .update();
  }
}
