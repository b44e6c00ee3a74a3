package no.dugnad.bench;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.DugnadApplication;
import no.dugnad.testing.Product;
import no.dugnad.testing.TestBeans;
import no.dugnad.testing.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL for one run, as safe as the product's own: a commit is on the disk. */
final class BenchDatabase implements Ground, AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final String PRODUCT = "dugnad";

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

  @Override
  public Duration processorTime() {
    try {
      long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
      return ProcessHandle.of(pid).stream()
          .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
          .flatMap(process -> process.info().totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), SUPERUSER, "");
  }

  @Override
  public JdbcClient client() {
    return JdbcClient.create(new DriverManagerDataSource(url(), SUPERUSER, ""));
  }

  /** In this process, which is not measured. */
  @Override
  public <T> T make(Making<T> making) throws Exception {
    try (var context =
        new SpringApplicationBuilder(DugnadApplication.class, TestBeans.class)
            .initializers(BenchDatabase::withoutMail)
            .run(
                "--server.port=0",
                "--dugnad.database.url=" + url(),
                "--dugnad.database.user=" + PRODUCT,
                "--dugnad.database.password=" + PRODUCT,
                "--dugnad.database.migration-user=" + SUPERUSER)) {
      return making.with(context);
    }
  }

  /** For the beans that read mail in tests: here nobody reads any. */
  private static void withoutMail(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("greenMail", new GreenMail());
  }

  /** As bin/run starts it. */
  @Override
  public Server serve(boolean demo) {
    Product product =
        Product.asInstalled(
                Map.of(
                    "DUGNAD_DB_URL",
                    url(),
                    "DUGNAD_DB_USER",
                    PRODUCT,
                    "DUGNAD_DB_PASSWORD",
                    PRODUCT,
                    "DUGNAD_DB_MIGRATION_USER",
                    SUPERUSER,
                    "DUGNAD_DEMO",
                    Boolean.toString(demo),
                    "DUGNAD_COUNT_QUERIES",
                    Boolean.toString(demo)))
            .awaitReady();
    return new Server() {
      @Override
      public URI address() {
        return product.address();
      }

      @Override
      public Visitor visitor() {
        return product.visitor();
      }

      @Override
      public Duration processorTime() {
        return product.processorTime();
      }

      @Override
      public int peakMemory() {
        return product.peakMemory();
      }

      @Override
      public void close() {
        product.close();
      }
    };
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
