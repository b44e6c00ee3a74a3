package no.dugnad.platform.connections;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Tomcat takes connections. */
@Configuration
class ConnectorSetup {
  /** A room of five thousand who look, and those who are only passing by. */
  private static final int MOST_CONNECTIONS = 8192;

  /** For the database's connections, libraries and uploads. */
  private static final long OTHER_FILES = 512;

  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(
      @Value("${dugnad.connections.head}") Duration head,
      @Value("${dugnad.connections.silent}") int silent,
      @Value("${dugnad.connections.heads-per-peer}") int headsPerPeer,
      @Value("${dugnad.connections.heads}") int heads,
      Proxies proxies) {
    return factory -> {
      factory.setProtocol(BoundedProtocol.class.getName());
      factory.addConnectorCustomizers(
          connector -> {
            var protocol = (BoundedProtocol) connector.getProtocolHandler();
            protocol.have(new Patience(head, silent, headsPerPeer, heads, proxies));
            protocol.setMaxConnections(mostConnections());
          });
    };
  }

  /** Tomcat's own answers are in English, and say nothing of what to do. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> toldInOurWords(
      ObjectProvider<UnreadPage> page) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadValve(page)));
  }

  /** One that can't have a file would fail at accept, again and again. */
  private static int mostConnections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? Math.clamp(system.getMaxFileDescriptorCount() - OTHER_FILES, 64, MOST_CONNECTIONS)
        : MOST_CONNECTIONS;
  }
}
