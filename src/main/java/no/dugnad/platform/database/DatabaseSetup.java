package no.dugnad.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database server named by DUGNAD_DB_URL, or an embedded PostgreSQL with its files in the data
 * folder.
 */
@Configuration
class DatabaseSetup {

  @Bean
  @ConditionalOnExpression("'${dugnad.database.url}'.isEmpty()")
  EmbeddedServer embeddedServer(@Value("${dugnad.data}") Path data) throws IOException {
    return EmbeddedServer.start(data);
  }

  @Bean
  Roles roles(
      ObjectProvider<EmbeddedServer> embedded,
      @Value("${dugnad.database.url}") String url,
      @Value("${dugnad.database.user}") String user,
      @Value("${dugnad.database.password}") String password,
      @Value("${dugnad.database.migration-user}") String migrationUser,
      @Value("${dugnad.database.migration-password}") String migrationPassword) {
    EmbeddedServer own = embedded.getIfAvailable();
    Roles roles =
        own == null
            ? given(DatabaseAddress.parse(url, user, password), migrationUser, migrationPassword)
            : own.roles();
    roles.require();
    return roles;
  }

  private static Roles given(DatabaseAddress product, String ownerName, String ownerPassword) {
    return new Roles(product, ownerName.isEmpty() ? product : product.as(ownerName, ownerPassword));
  }

  @Bean
  JdbcConnectionDetails connectionDetails(Roles roles) {
    DatabaseAddress product = roles.product();
    return new Connection(product.jdbcUrl(), product.user(), product.password());
  }

  /** Hundreds of people share a dozen connections; each gets one in turn. */
  @Bean
  static BeanPostProcessor fairness() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool
            ? new FairDataSource(pool, pool.getMaximumPoolSize())
            : bean;
      }
    };
  }

  private record Connection(String getJdbcUrl, String getUsername, String getPassword)
      implements JdbcConnectionDetails {}
}
