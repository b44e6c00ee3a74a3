package no.dugnad.sharing.needs.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever needs something has no account here, and follows it by the link that they are sent. */
@Configuration
class NeedsOpenToAll {
  @Bean
  PublicRoutes openNeeds() {
    return new PublicRoutes(List.of("/needs", "/needs/likeness", "/needs/sent", "/needs/told/*"));
  }
}
