package no.dugnad.platform.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the schemas up to date, and refuses data that another version laid. */
@Configuration
class MigrationSetup {
  @Bean
  FlywayMigrationStrategy migrations() {
    return MigrationSetup::migrate;
  }

  private static void migrate(Flyway flyway) {
    if (holds(flyway, MigrationState.MISSING_SUCCESS))
      throw new CannotStart(
          "The database holds data of a version from before 26 November 2026, which can't be"
              + " brought along. Start on an empty one: move the data folder away, or name another"
              + " database.");
    if (holds(flyway, MigrationState.FUTURE_SUCCESS))
      throw new CannotStart("The database holds data of a newer version. Start that version.");
    flyway.migrate();
  }

  private static boolean holds(Flyway flyway, MigrationState state) {
    return Arrays.stream(flyway.info().applied()).anyMatch(one -> one.getState() == state);
  }
}
