package no.dugnad.followup.walls.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who has a mail of a wall leaves by it, and their mail program does so for them. */
@Configuration
class WallOpenToAll {
  private static final List<String> LEAVING = List.of("/wall-mail/*");

  @Bean
  PublicRoutes openWallMail() {
    return new PublicRoutes(LEAVING, LEAVING);
  }
}
