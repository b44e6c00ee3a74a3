package no.dugnad.platform.database;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in the header {@code Server-Timing: db;desc="7"} how many queries a page took, so that
 * tests and the bench see a page that asks once per row. Only where dugnad.count-queries is set.
 */
@Configuration
@ConditionalOnBooleanProperty("dugnad.count-queries")
class QueryCountSetup {

  @Bean
  static BeanPostProcessor counting() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
            ? ProxyDataSourceBuilder.create(source).countQuery().build()
            : bean;
      }
    };
  }

  /** Outside all other filters, so that the session's queries count too. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> queryCountFilter() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new QueryCountFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class QueryCountFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      QueryCountHolder.clear();
      chain.doFilter(request, new Told(response));
    }
  }

  /** Sets the header when the page begins to be written, which is after its queries. */
  private static final class Told extends HttpServletResponseWrapper {
    Told(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      tell();
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      tell();
      return super.getWriter();
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      tell();
      super.sendRedirect(location);
    }

    private void tell() {
      setHeader("Server-Timing", "db;desc=\"" + QueryCountHolder.getGrandTotal().getTotal() + "\"");
    }
  }
}
