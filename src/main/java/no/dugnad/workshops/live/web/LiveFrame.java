package no.dugnad.workshops.live.web;

import java.util.Map;
import java.util.stream.Stream;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the door of a workshop, for everybody who has a code. */
@Configuration
class LiveFrame {

  /** Advisers hold them: they find their own at home. */
  @Bean
  Menu doorMenu() {
    return viewer ->
        viewer.has(Role.ADVISER) ? Stream.empty() : Stream.of(new MenuEntry(80, "/w", "live.menu"));
  }

  @Bean
  FrontPart frontDoor() {
    return new FrontPart() {
      @Override
      public int order() {
        return 10;
      }

      @Override
      public String template() {
        return "workshops/live/front";
      }

      @Override
      public Map<String, Object> model() {
        return Map.of();
      }
    };
  }
}
