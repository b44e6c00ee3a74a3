package no.dugnad.workshops.results.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Published needs descriptions are read by everybody; {@code ResultRules} keeps the others away.
 */
@Configuration
class ResultsOpenToAll {
  @Bean
  PublicRoutes resultRoutes() {
    return new PublicRoutes(
        List.of(
            "/workshops/*/result",
            "/workshops/*/result.pdf",
            "/workshops/*/result.docx",
            "/workshops/*/result.csv",
            "/workshops/*/result.json"));
  }
}
