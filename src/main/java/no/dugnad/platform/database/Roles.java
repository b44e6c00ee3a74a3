package no.dugnad.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As whom the product works, and as whom its tables are laid and owned. Where an installation gives
 * one role for both, what may only be added to is kept by triggers alone, which an owner can turn
 * off.
 */
record Roles(DatabaseAddress product, DatabaseAddress owner) {
  private static final Logger LOG = LoggerFactory.getLogger(Roles.class);

  boolean areTwo() {
    return !product.user().equals(owner.user());
  }

  /** Both can be used from here on, or the product can't start. */
  void require() {
    owner.requireAnswer();
    if (areTwo()) {
      makeProduct();
    } else {
      LOG.warn(
          "The product's role in the database, {}, owns the tables. Better give it two:"
              + " docs/database.md.",
          owner.user());
    }
    product.requireAnswer();
  }

  private void makeProduct() {
    try (Connection connection = owner.connect()) {
      if (!exists(connection, product.user())) {
        make(connection, product.user());
        setPassword(connection, product);
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The database has no role %s, and %s can't make it: %s. See docs/database.md."
              .formatted(product.user(), owner.user(), e.getMessage()));
    }
  }

  static boolean exists(Connection connection, String role) throws SQLException {
    try (var query = connection.prepareStatement("select from pg_roles where rolname = ?")) {
      query.setString(1, role);
      return query.executeQuery().next();
    }
  }

  static void make(Connection connection, String role) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("create role " + statement.enquoteIdentifier(role, true) + " login");
    }
  }

  /** It leaves this process as a hash: the password itself stands in no log of the server. */
  static void setPassword(Connection connection, DatabaseAddress of) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(of.user(), of.password().toCharArray(), "scram-sha-256");
  }
}
