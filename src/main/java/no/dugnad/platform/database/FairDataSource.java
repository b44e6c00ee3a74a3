package no.dugnad.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives connections in the order they were asked for. The pool itself lets a newcomer pass those
 * who wait, so that with hundreds at once some wait until they are turned away.
 */
final class FairDataSource extends DelegatingDataSource {
  private static final int WAIT_SECONDS = 30;

  private final Semaphore free;

  FairDataSource(DataSource pool, int size) {
    super(pool);
    free = new Semaphore(size, true);
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS))
        throw new SQLTransientConnectionException("no connection in " + WAIT_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException(e);
    }
    try {
      return returning(super.getConnection());
    } catch (SQLException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  /** The connection, which lets the next one in when it is closed. */
  private Connection returning(Connection connection) {
    var closed = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            FairDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              } finally {
                if (method.getName().equals("close") && closed.compareAndSet(false, true))
                  free.release();
              }
            });
  }
}
