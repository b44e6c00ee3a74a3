package no.dugnad.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a bench stands on: a PostgreSQL, and the product on it. */
interface Ground {
  JdbcClient client();

  Connection connect() throws SQLException;

  /** The processor time that PostgreSQL has used until now. */
  Duration processorTime();

  /** Makes what is to be measured with the product's own use cases. */
  <T> T make(Making<T> making) throws Exception;

  /**
   * @param demo whether it has the demo's content and counts its queries
   */
  Server serve(boolean demo);

  interface Making<T> {
    T with(BeanFactory beans) throws Exception;
  }
}
