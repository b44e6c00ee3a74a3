package no.dugnad.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL of our own with its files in the data folder; runs as long as the product does. It
 * listens on this machine alone, and to nobody without a password.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "dugnad_owner";
  private static final String PRODUCT = "dugnad";
  private static final String DATABASE = "dugnad";

  private final DataLock lock;
  private final EmbeddedPostgres postgres;
  private final Roles roles;

  private EmbeddedServer(DataLock lock, EmbeddedPostgres postgres, Roles roles) {
    this.lock = lock;
    this.postgres = postgres;
    this.roles = roles;
  }

  static EmbeddedServer start(Path data) throws IOException {
    Path folder = data.toAbsolutePath().normalize();
    DataLock lock = DataLock.take(folder);
    try {
      return start(folder, lock);
    } catch (CannotStart e) {
      lock.close();
      throw e;
    } catch (IOException | SQLException | IllegalStateException e) {
      lock.close();
      throw new CannotStart("The embedded PostgreSQL in " + folder + " did not start: " + e);
    }
  }

  private static EmbeddedServer start(Path folder, DataLock lock) throws IOException, SQLException {
    Path data = folder.resolve("postgres");
    Path passwordFile = folder.resolve("postgres-password");
    if (Files.exists(data) && Files.notExists(passwordFile))
      throw new CannotStart(
          "The embedded PostgreSQL in %s lies there without its password, %s. Put it back, or move the data folder away."
              .formatted(folder, passwordFile));
    Leftover.clear(data);
    String password = Secret.in(passwordFile);
    EmbeddedPostgres postgres = postgres(folder, data, passwordFile, password);
    return new EmbeddedServer(lock, postgres, roles(superuser(postgres, password)));
  }

  private static EmbeddedPostgres postgres(
      Path folder, Path postgresData, Path passwordFile, String password) throws IOException {
    Path binaries = folder.resolve("postgres-binaries");
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(postgresData)
            .setOverrideWorkingDirectory(binaries.toFile())
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
            // No locale, but they stand where initdb reads them, after the builder's own "trust".
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwordFile.toString())
            .setConnectConfig("password", password)
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    // It lets everybody write where it unpacks.
    DataLock.closeToOthers(binaries);
    return postgres;
  }

  private static DatabaseAddress superuser(EmbeddedPostgres postgres, String password) {
    String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    return new DatabaseAddress(url, SUPERUSER, password);
  }

  /** The product's own two, with new passwords at each start: nobody else needs to know them. */
  private static Roles roles(DatabaseAddress superuser) throws SQLException {
    DatabaseAddress database = superuser.withDatabase(DATABASE);
    var roles = new Roles(database.as(PRODUCT, Secret.make()), database.as(OWNER, Secret.make()));
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      for (String role : List.of(OWNER, PRODUCT))
        if (!Roles.exists(connection, role)) Roles.make(connection, role);
      if (!exists(statement)) statement.execute("create database " + DATABASE + " owner " + OWNER);
      statement.execute("revoke all on database " + DATABASE + " from public");
      statement.execute("grant connect on database " + DATABASE + " to " + PRODUCT);
      Roles.setPassword(connection, roles.owner());
      Roles.setPassword(connection, roles.product());
    }
    return roles;
  }

  private static boolean exists(Statement statement) throws SQLException {
    String database = "select from pg_database where datname = '" + DATABASE + "'";
    return statement.executeQuery(database).next();
  }

  Roles roles() {
    return roles;
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      postgres.close();
    }
  }
}
