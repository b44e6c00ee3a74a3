package no.dugnad.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts each statement that is made; all of ours are prepared, and run once. */
final class CountingDataSource extends DelegatingDataSource {

  CountingDataSource(DataSource counted) {
    super(counted);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            CountingDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              if (method.getName().equals("prepareStatement")) QueryCount.add();
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
