package no.dugnad.funding.calls.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls are read by everybody; {@code CallRules} keeps drafts away from all but their advisers. */
@Configuration
class CallsOpenToAll {
  @Bean
  PublicRoutes callRoutes() {
    return new PublicRoutes(List.of("/calls", "/calls/*", "/calls.atom"));
  }
}
