package no.dugnad.bench;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.testing.Product;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL for one run, as safe as the product's own: a commit is on the disk. */
final class BenchDatabase implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Path data;

  private BenchDatabase(EmbeddedPostgres postgres, Path data) {
    this.postgres = postgres;
    this.data = data;
  }

  static BenchDatabase start() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    Path data = target.resolve("bench-postgres-" + ProcessHandle.current().pid());
    return new BenchDatabase(
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(target.resolve("postgres-binaries").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "nb")
            .start(),
        data);
  }

  /** The processor time that the server and its connections have used until now. */
  Duration processorTime() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    return ProcessHandle.of(pid).stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
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
    return Product.asInstalled(
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
