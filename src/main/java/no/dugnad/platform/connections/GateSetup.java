package no.dugnad.platform.connections;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where we listen, and who is let in. */
@Configuration
class GateSetup {
  private static final Logger LOG = LoggerFactory.getLogger(GateSetup.class);

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> gated(
      Gate gate, PublicAddress address, Proxies proxies) {
    return factory -> {
      if (!address.isReachedByOthers() && factory.getAddress() == null) {
        factory.setAddress(InetAddress.getLoopbackAddress());
      }
      factory.addEngineValves(new GateValve(gate, address), forwardedFor(proxies));
    };
  }

  /** Whom a known proxy speaks for is all that is believed of what it says. */
  private static RemoteIpValve forwardedFor(Proxies proxies) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(proxies.toString());
    valve.setProtocolHeader(null);
    return valve;
  }

  /** Before all other filters: whoever is not expected is told so, and nothing else. */
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> expectedOnly(Proxies proxies) {
    var registration =
        new FilterRegistrationBean<OncePerRequestFilter>(
            new OncePerRequestFilter() {
              private final AtomicBoolean told = new AtomicBoolean();

              @Override
              protected void doFilterInternal(
                  HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                  throws ServletException, IOException {
                if (Arrival.of(request).isExpected()) {
                  chain.doFilter(request, response);
                  return;
                }
                if (told.compareAndSet(false, true)) {
                  LOG.warn(
                      "Asked by {} for {}: not by DUGNAD_ADDRESS, or not by one of DUGNAD_PROXIES"
                          + " ({})",
                      request.getRemoteAddr(),
                      request.getServerName(),
                      proxies);
                }
                response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
              }
            });
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
