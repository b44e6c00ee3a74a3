package no.dugnad.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of our own with its files in the data folder; runs as long as the product does. */
final class EmbeddedServer implements AutoCloseable {
  private final DataLock lock;
  private final EmbeddedPostgres postgres;

  private EmbeddedServer(DataLock lock, EmbeddedPostgres postgres) {
    this.lock = lock;
    this.postgres = postgres;
  }

  static EmbeddedServer start(Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    DataLock lock = DataLock.take(folder);
    try {
      Path postgresData = folder.resolve("postgres");
      Leftover.clear(postgresData);
      return new EmbeddedServer(lock, postgres(folder, postgresData));
    } catch (IOException | IllegalStateException e) {
      lock.close();
      throw new CannotStart("The embedded PostgreSQL in " + folder + " did not start: " + e);
    }
  }

  private static EmbeddedPostgres postgres(Path folder, Path postgresData) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(postgresData)
        .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
        .setCleanDataDirectory(false)
        // Its own hook stops the server while the pool still uses it, and the stop hangs.
        .setRegisterShutdownHook(false)
        // It starts with fsync off, as for tests.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // Names sort as Norwegians expect.
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("locale-provider", "icu")
        .setLocaleConfig("icu-locale", "nb")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }

  DatabaseAddress address() {
    return new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      postgres.close();
    }
  }
}
