package no.dugnad.challenges.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Published challenges are read by everybody; {@code ChallengeRules} keeps the others away. */
@Configuration
class ChallengesOpenToAll {
  @Bean
  PublicRoutes challengeRoutes() {
    return new PublicRoutes(List.of("/challenges", "/challenges/*", "/challenges/*/pictures/*"));
  }
}
