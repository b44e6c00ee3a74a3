package no.dugnad.workshops.streams;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Hears of what any node appends, on a connection of its own: one of the pool's would be missing
 * there. What it misses while the connection is broken, the rooms find by looking.
 */
final class EventWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(EventWatch.class);
  private static final int WAIT_MILLIS = 5_000;

  private final JdbcConnectionDetails database;
  private final BiConsumer<UUID, Long> appended;
  private volatile boolean stopped;

  /**
   * @param appended is told the workshop and the head of its log
   */
  EventWatch(JdbcConnectionDetails database, BiConsumer<UUID, Long> appended) {
    this.database = database;
    this.appended = appended;
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped) {
      try (Connection connection = connect()) {
        listen(connection);
      } catch (SQLException e) {
        if (!stopped) LOG.warn("Not told what other nodes write: {}", e.getMessage());
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    var settings = new Properties();
    settings.setProperty("user", String.valueOf(database.getUsername()));
    settings.setProperty("password", String.valueOf(database.getPassword()));
    settings.setProperty("ApplicationName", "dugnad-event-watch");
    return DriverManager.getConnection(database.getJdbcUrl(), settings);
  }

  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + EventStore.CHANNEL);
    }
    PGConnection notified = connection.unwrap(PGConnection.class);
    while (!stopped) {
      PGNotification[] notifications = notified.getNotifications(WAIT_MILLIS);
      if (notifications == null) continue;
      for (PGNotification notification : notifications) hear(notification.getParameter());
    }
  }

  private void hear(String word) {
    int colon = word.indexOf(':');
    appended.accept(
        UUID.fromString(word.substring(0, colon)), Long.parseLong(word.substring(colon + 1)));
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
