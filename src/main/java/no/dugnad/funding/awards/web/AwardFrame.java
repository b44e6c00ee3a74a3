package no.dugnad.funding.awards.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.platform.home.FrontPart;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.PublicRoutes;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this room shows in the pages of others. All of it is for everybody. */
@Configuration
class AwardFrame {

  @Bean
  PublicRoutes openAwards() {
    return new PublicRoutes(List.of("/awards", "/awards/*", "/awards/rounds/*"));
  }

  @Bean
  Menu awardsMenu() {
    return viewer -> Stream.of(new MenuEntry(70, "/awards", "awards.menu"));
  }

  /** The front page's "what the money became". */
  @Bean
  FrontPart latestAwards(Awards awards) {
    return new FrontPart() {
      @Override
      public int order() {
        return 70;
      }

      @Override
      public String template() {
        return "funding/awards/front";
      }

      @Override
      public Map<String, Object> model() {
        return Map.of("register", awards.latest());
      }
    };
  }

  /** On the call's own page: what came of it. */
  @Bean
  CallAction awardsOfCall(Awards awards) {
    return new CallAction() {
      @Override
      public int order() {
        return 70;
      }

      @Override
      public Optional<Part> part(Call call, Viewer viewer) {
        List<Award> awarded = awards.listOfCall(call.id());
        return awarded.isEmpty()
            ? Optional.empty()
            : Optional.of(new Part("funding/awards/of-call", Map.of("awards", awarded)));
      }
    };
  }
}
