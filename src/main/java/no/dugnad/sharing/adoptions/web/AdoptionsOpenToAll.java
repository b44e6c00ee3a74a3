package no.dugnad.sharing.adoptions.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who wants to use what a project made may come from anywhere, and answers for themselves by the
 * link that they hold.
 */
@Configuration
class AdoptionsOpenToAll {
  @Bean
  PublicRoutes adoptionRoutes() {
    return new PublicRoutes(
        List.of(
            "/catalogue/*/adoption",
            "/adoptions/*",
            "/adoptions/*/answer",
            "/adoptions/*/use",
            "/adoptions/*/use/removal",
            "/adoptions/*/ending"));
  }
}
