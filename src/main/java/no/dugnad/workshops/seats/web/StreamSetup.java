package no.dugnad.workshops.seats.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sockets for thousands who look. */
@Configuration
class StreamSetup {

  /** Outside the heap, so that what is sent is copied once, and connections fill no heap. */
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> directBuffers() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("socket.directBuffer", "true"));
  }
}
