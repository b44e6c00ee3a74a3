package no.dugnad.platform.routes;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** By which way a request finds its route. */
@Configuration
class RouteSetup {
  @Bean
  WebMvcRegistrations routesByWord() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new RoutesByWord();
      }
    };
  }
}
