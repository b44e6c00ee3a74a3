package no.dugnad.testing;

import javax.sql.DataSource;
import no.dugnad.platform.database.DatabaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as one who may do what the product's own role may not. */
public record Owner(DataSource source, JdbcClient db) {
  static Owner of(DatabaseAddress address) {
    var source = new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password());
    return new Owner(source, JdbcClient.create(source));
  }
}
