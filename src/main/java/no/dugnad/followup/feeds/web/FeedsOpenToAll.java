package no.dugnad.followup.feeds.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A calendar program can't sign in: whoever has the address reads what is there. */
@Configuration
class FeedsOpenToAll {
  @Bean
  PublicRoutes openFeeds() {
    return new PublicRoutes(List.of("/calendar/*"));
  }
}
