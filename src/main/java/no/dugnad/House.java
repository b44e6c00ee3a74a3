package no.dugnad;

import java.util.List;
import java.util.stream.IntStream;
import no.dugnad.platform.home.ReadingOrder;
import no.dugnad.platform.search.KindOrder;
import no.dugnad.platform.ui.Slots;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms, and in what order they show on each other's pages. */
@Configuration
public class House {
  /** From the ground up: a room may import what stands before it here, never what stands after. */
  public static final List<String> ROOMS =
      List.of(
          "platform.shared",
          "platform.security",
          "platform.database",
          "platform.duties",
          "platform.language",
          "platform.routes",
          "platform.connections",
          "platform.heavy",
          "platform.areas",
          "platform.ui",
          "platform.once",
          "platform.journal",
          "platform.post",
          "platform.calendar",
          "platform.people",
          "platform.signin",
          "platform.home",
          "platform.synonyms",
          "platform.search",
          "platform.pictures",
          "platform.files",
          "platform.binding",
          "platform.documents",
          "platform.spreadsheets",
          "platform.imports",
          "platform.administration",
          "platform.forms",
          "platform.answers",
          "platform.sheets",
          "challenges",
          "workshops.rankings",
          "workshops.wording",
          "workshops.agenda",
          "workshops.board",
          "workshops.views",
          "workshops.deeds",
          "workshops.streams",
          "workshops.halls",
          "workshops.seats",
          "workshops.live",
          "workshops.results",
          "workshops.film",
          "funding.funds",
          "funding.schemes",
          "funding.calls",
          "funding.inquiries",
          "funding.applications",
          "funding.lookup",
          "funding.endorsements",
          "funding.casework",
          "funding.supplements",
          "funding.bundles",
          "funding.intake",
          "funding.panels",
          "funding.schedules",
          "funding.assessment",
          "funding.recommendations",
          "funding.awards",
          "funding.decisions",
          "funding.rejections",
          "funding.announcements",
          "funding.appeals",
          "followup.projects",
          "followup.advisers",
          "followup.guidance",
          "followup.programmes",
          "followup.reminders",
          "followup.milestones",
          "followup.reports",
          "followup.gatherings",
          "followup.albums",
          "followup.expectations",
          "followup.papers",
          "followup.payees",
          "followup.claims",
          "followup.changes",
          "followup.settlements",
          "followup.benefits",
          "followup.pulses",
          "followup.offers",
          "followup.feeds",
          "followup.walls",
          "sharing.catalogue",
          "sharing.stories",
          "sharing.needs",
          "insight",
          "demo");

  private static final List<String> PARTS =
      List.of(
          "funding/announcements/rounds",
          "followup/projects/on-home",
          "funding/applications/sent",
          "funding/calls/front",
          "sharing/needs/on-home",
          "insight/front",
          "sharing/stories/front",
          "challenges/front",
          "funding/awards/front",
          "workshops/live/front");

  private static final List<String> FOUND =
      List.of(
          "applications",
          "calls",
          "catalogue",
          "awards",
          "stories",
          "results",
          "challenges",
          "workshops",
          "people");

  @Bean
  Slots slots(ListableBeanFactory beans) {
    return new Slots(beans, House::storey);
  }

  @Bean
  ReadingOrder readingOrder() {
    return new ReadingOrder(PARTS);
  }

  @Bean
  KindOrder kindOrder() {
    return new KindOrder(FOUND);
  }

  static int storey(Class<?> type) {
    String name = type.getPackageName() + ".";
    return IntStream.range(0, ROOMS.size())
        .filter(i -> name.startsWith(House.class.getPackageName() + "." + ROOMS.get(i) + "."))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " lies in no room"));
  }
}
