package no.dugnad.funding.awards.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was awarded is read by everybody. */
@Configuration
class AwardsOpenToAll {
  @Bean
  PublicRoutes openAwards() {
    return new PublicRoutes(List.of("/awards", "/awards/*", "/awards/rounds/*"));
  }
}
