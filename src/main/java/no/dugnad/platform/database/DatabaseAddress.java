package no.dugnad.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Where a PostgreSQL answers, and as whom.
 *
 * @param jdbcUrl as in {@code jdbc:postgresql://host:5432/name?sslmode=require}
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
  private static final String JDBC = "jdbc:postgresql:";

  /**
   * Reads a JDBC address, or one as other tools write it: {@code
   * postgres://user:password@host/name}. A user and password given beside it count before those
   * within.
   */
  public static DatabaseAddress parse(String url, String user, String password) {
    if (url.startsWith(JDBC)) return new DatabaseAddress(url, user, password);
    if (!url.matches("postgres(ql)?://[^\\s]+")) {
      throw new CannotStart("DUGNAD_DB_URL must begin with jdbc:postgresql: or postgres://.");
    }
    URI uri = URI.create(url);
    String[] within =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseAddress(
        JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
        user.isEmpty() && within.length > 0 ? decoded(within[0]) : user,
        password.isEmpty() && within.length > 1 ? decoded(within[1]) : password);
  }

  /** Another database on the same server. */
  public DatabaseAddress withDatabase(String name) {
    String other = jdbcUrl.replaceFirst("^(jdbc:postgresql:(?://[^/?]*/)?)[^?]*", "$1" + name);
    return new DatabaseAddress(other, user, password);
  }

  /** The same database, as somebody else. */
  public DatabaseAddress as(String user, String password) {
    return new DatabaseAddress(jdbcUrl, user, password);
  }

  Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", user);
    settings.setProperty("password", password);
    settings.setProperty("connectTimeout", "5");
    settings.setProperty("loginTimeout", "5");
    return DriverManager.getConnection(jdbcUrl, settings);
  }

  /** A server that does not answer now will not let the product start: better said at once. */
  void requireAnswer() {
    try {
      connect().close();
    } catch (SQLException e) {
      String shown = jdbcUrl.replaceFirst("\\?.*", "");
      throw new CannotStart("The database at " + shown + " can't be used: " + e.getMessage());
    }
  }

  private static String decoded(String encoded) {
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
