package no.dugnad.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import no.dugnad.platform.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/**
 * An empty database on the server that DUGNAD_DB_URL names, or on an embedded one that runs as long
 * as any test uses it. Where the server's user may make roles, the database has an owner of its
 * own, and the product a lesser role that it makes itself; elsewhere one role is all of them.
 */
record TestDatabase(DatabaseAddress server, String name, boolean hasTwoRoles) {
  /** Where PostgreSQL is unpacked, once for all that tests start. */
  static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

  private static final String PASSWORD = "test";

  private static @Nullable EmbeddedPostgres embedded;
  private static int inUse;

  static synchronized TestDatabase create() {
    DatabaseAddress server = chosenServer();
    String name = "dugnad_test_" + UUID.randomUUID().toString().replace("-", "");
    var database = new TestDatabase(server, name, mayMakeRoles(server));
    if (database.hasTwoRoles) {
      String owner = database.owner().user();
      database.execute("create role " + owner + " login createrole password '" + PASSWORD + "'");
      // One who is no superuser makes a database only for a role that they are a member of.
      database.execute("grant " + owner + " to current_user");
      database.execute("create database " + name + " owner " + owner);
    } else {
      database.execute("create database " + name);
    }
    inUse++;
    return database;
  }

  void drop() {
    synchronized (TestDatabase.class) {
      execute("drop database " + name + " with (force)");
      if (hasTwoRoles) {
        execute("drop role if exists " + product().user());
        execute("drop role " + owner().user());
      }
      inUse--;
      if (inUse == 0) stopEmbedded();
    }
  }

  /** As whom the product works. */
  DatabaseAddress product() {
    return hasTwoRoles ? database().as(name + "_product", PASSWORD) : database();
  }

  /** As whom the tables are laid. */
  DatabaseAddress owner() {
    return hasTwoRoles ? database().as(name + "_owner", PASSWORD) : database();
  }

  /** As the server's user, who is a member of its owner at least. */
  DatabaseAddress database() {
    return server.withDatabase(name);
  }

  private void execute(String sql) {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static boolean mayMakeRoles(DatabaseAddress server) {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      var row =
          statement.executeQuery(
              "select rolsuper or rolcreaterole from pg_roles where rolname = current_user");
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(DatabaseAddress server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  private static DatabaseAddress chosenServer() {
    String url = System.getenv().getOrDefault("DUGNAD_DB_URL", "");
    if (url.isEmpty()) {
      String own = "jdbc:postgresql://127.0.0.1:" + startEmbedded().getPort() + "/postgres";
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
