package no.dugnad.sharing.catalogue.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was tried, and learned, is read by everybody; of each entry, what it tells them. */
@Configuration
class CatalogueOpenToAll {
  @Bean
  PublicRoutes openCatalogue() {
    return new PublicRoutes(List.of("/catalogue", "/catalogue/*"));
  }
}
