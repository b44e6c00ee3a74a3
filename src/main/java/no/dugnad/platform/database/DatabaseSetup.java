package no.dugnad.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database server named by DUGNAD_DB_URL, or an embedded PostgreSQL with its files in the data
 * folder.
 */
@Configuration
class DatabaseSetup {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${dugnad.database.url}'.isEmpty()")
  EmbeddedPostgres embeddedPostgres(@Value("${dugnad.data}") Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("postgres"))
        .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
        .setCleanDataDirectory(false)
        // Its own hook stops the server while the pool still uses it, and the stop hangs.
        .setRegisterShutdownHook(false)
        // It starts with fsync off, as for tests.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setPGStartupWait(Duration.ofSeconds(20))
        .start();
  }

  @Bean
  JdbcConnectionDetails connectionDetails(
      ObjectProvider<EmbeddedPostgres> embedded,
      @Value("${dugnad.database.url}") String url,
      @Value("${dugnad.database.user}") String user,
      @Value("${dugnad.database.password}") String password) {
    EmbeddedPostgres own = embedded.getIfAvailable();
    return own == null
        ? new Connection(url, user, password)
        : new Connection(own.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  private record Connection(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}
