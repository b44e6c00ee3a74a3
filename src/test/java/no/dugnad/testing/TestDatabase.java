package no.dugnad.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import no.dugnad.platform.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * An empty database on the server that DUGNAD_DB_URL names, or on an embedded one that runs as long
 * as any test uses it.
 */
record TestDatabase(DatabaseAddress server, String name) {
  /** Where PostgreSQL is unpacked, once for all that tests start. */
  static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

  private static @Nullable EmbeddedPostgres embedded;
  private static int inUse;

  static synchronized TestDatabase create() {
    var database =
        new TestDatabase(
            chosenServer(), "dugnad_test_" + UUID.randomUUID().toString().replace("-", ""));
    database.execute("create database " + database.name);
    inUse++;
    return database;
  }

  void drop() {
    synchronized (TestDatabase.class) {
      execute("drop database " + name + " with (force)");
      inUse--;
      if (inUse == 0) stopEmbedded();
    }
  }

  String url() {
    return server.withDatabase(name).jdbcUrl();
  }

  String user() {
    return server.user();
  }

  String password() {
    return server.password();
  }

  private void execute(String sql) {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static DatabaseAddress chosenServer() {
    String url = System.getenv().getOrDefault("DUGNAD_DB_URL", "");
    if (url.isEmpty()) {
      String own = startEmbedded().getJdbcUrl("postgres", "postgres");
      return DatabaseAddress.parse(own, "postgres", "");
    }
    return DatabaseAddress.parse(
        url,
        System.getenv().getOrDefault("DUGNAD_DB_USER", ""),
        System.getenv().getOrDefault("DUGNAD_DB_PASSWORD", ""));
  }

  private static EmbeddedPostgres startEmbedded() {
    if (embedded != null) return embedded;
    try {
      embedded =
          EmbeddedPostgres.builder()
              .setDataDirectory(
                  BINARIES.resolveSibling("test-postgres-" + ProcessHandle.current().pid()))
              .setOverrideWorkingDirectory(BINARIES.toFile())
              // It is stopped when the last user is gone; a hook would stop it under their feet.
              .setRegisterShutdownHook(false)
              .setServerConfig("max_connections", "300")
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "nb")
              .start();
      return embedded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stopEmbedded() {
    if (embedded == null) return;
    try {
      embedded.close();
      embedded = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
