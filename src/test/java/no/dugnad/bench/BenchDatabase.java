package no.dugnad.bench;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import no.dugnad.testing.Product;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL for one run, as safe as the product's own: a commit is on the disk. */
final class BenchDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private BenchDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static BenchDatabase start() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    return new BenchDatabase(
        EmbeddedPostgres.builder()
            .setDataDirectory(target.resolve("bench-postgres-" + ProcessHandle.current().pid()))
            .setOverrideWorkingDirectory(target.resolve("postgres-binaries").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "nb")
            .start());
  }

  String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  /** For the beans that read mail in tests: here nobody reads any. */
  static void withoutMail(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("greenMail", new GreenMail());
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "postgres", "");
  }

  JdbcClient client() {
    return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", ""));
  }

  /** The product on this database, as bin/run starts it. */
  Product serve(boolean demo) {
    return Product.start(
            Map.of(
                "DUGNAD_DB_URL", url(),
                "DUGNAD_DB_USER", "postgres",
                "DUGNAD_DEMO", Boolean.toString(demo),
                "DUGNAD_COUNT_QUERIES", Boolean.toString(demo)))
        .awaitReady();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
