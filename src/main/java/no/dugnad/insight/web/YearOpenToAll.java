package no.dugnad.insight.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Politicians and the press sign in nowhere: the year is read by everybody. */
@Configuration
class YearOpenToAll {
  @Bean
  PublicRoutes openYears() {
    return new PublicRoutes(List.of("/year", "/year/*"));
  }
}
