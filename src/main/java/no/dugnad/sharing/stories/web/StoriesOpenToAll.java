package no.dugnad.sharing.stories.web;

import java.util.List;
import no.dugnad.platform.people.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Stories that are out are read by everybody; {@code StoryRules} keeps the others away. Who was
 * asked whether they may be seen answers by the link that they hold.
 */
@Configuration
class StoriesOpenToAll {
  @Bean
  PublicRoutes storyRoutes() {
    return new PublicRoutes(
        List.of(
            "/stories",
            "/stories/*",
            "/stories/pictures/*/*",
            "/stories.atom",
            "/consents/*",
            "/consents/*/picture",
            "/consents/*/withdrawal"));
  }
}
