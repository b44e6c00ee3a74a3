package no.dugnad.platform.signin;

import no.dugnad.platform.connections.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How sessions are kept: in the database, so that a restart signs nobody out. The rows of those
 * that have ended are removed each minute by the repository itself.
 */
@Configuration
class SessionSetup {

  /** Put round the repository that Boot makes; a bean beside it would be taken instead of it. */
  @Bean
  static BeanPostProcessor frugal(ObjectProvider<SessionMemory> memory) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository stored
            ? new FrugalSessions<>(stored, memory.getObject())
            : bean;
      }
    };
  }

  @Bean
  SessionMemory sessionMemory() {
    return new SessionMemory();
  }

  /** Outside the filter that reads and saves the session. */
  @Bean
  FilterRegistrationBean<SessionMemory> sessionMemoryFilter(SessionMemory memory) {
    var registration = new FilterRegistrationBean<>(memory);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }

  /** Known by this name to the repository that Boot makes. */
  @Bean(defaultCandidate = false)
  TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    return new SessionTransactions(transactions);
  }

  @Bean
  DefaultCookieSerializerCustomizer sessionCookie(
      PublicAddress address, @Value("${server.servlet.session.cookie.name}") String name) {
    return cookie -> {
      cookie.setCookieName(address.cookieName(name));
      cookie.setUseSecureCookie(address.isSecure());
    };
  }

  /** Two requests that set the same attribute at once would else collide. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionQueries() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
