package no.dugnad.platform.administration.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who has a mailbox answers from it, also when they can't sign in. */
@Configuration
class AddressChangesOpenToAll {
  @Bean
  PublicRoutes openAddressChanges() {
    return new PublicRoutes(List.of("/address-change", "/address-change/*"));
  }
}
