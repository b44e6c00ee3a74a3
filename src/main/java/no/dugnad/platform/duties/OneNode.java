package no.dugnad.platform.duties;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time do something. The lock lies on a connection of its own, beside those of
 * the work: PostgreSQL lets go of it when the node dies.
 */
@Component
class OneNode {
  private static final String TRY =
      "select pg_try_advisory_xact_lock(hashtextextended('duties', 0))";

  private final DataSource connections;

  OneNode(DataSource connections) {
    this.connections = connections;
  }

  /** Does it, or nothing while another node does. */
  void alone(Runnable work) {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      try {
        if (takes(connection)) work.run();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new UncategorizedSQLException("to be the one node", TRY, e);
    }
  }

  private static boolean takes(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TRY)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
