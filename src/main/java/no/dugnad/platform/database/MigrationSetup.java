package no.dugnad.platform.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the schemas up to date, as their owner, and refuses data that another version laid. What
 * the product's own role may do with them is looked over at each start.
 */
@Configuration
class MigrationSetup {
  @Bean
  FlywayConnectionDetails ownerDetails(Roles roles) {
    DatabaseAddress owner = roles.owner();
    return new Owner(owner.jdbcUrl(), owner.user(), owner.password());
  }

  @Bean
  FlywayMigrationStrategy migrations(Roles roles) {
    return flyway -> {
      migrate(flyway);
      if (roles.areTwo())
        new Rights(flyway.getConfiguration().getDataSource()).give(roles.product().user());
    };
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

  private record Owner(String getJdbcUrl, String getUsername, String getPassword)
      implements FlywayConnectionDetails {}
}
