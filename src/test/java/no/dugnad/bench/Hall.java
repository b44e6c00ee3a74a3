package no.dugnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.WorkshopPlan;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.HostedBoards;
import org.springframework.beans.factory.BeanFactory;

/**
 * A workshop to measure, with all who are in it.
 *
 * @param facilitator the mail address of the adviser who may facilitate it
 * @param seats what the participants' cookies hold
 */
record Hall(String code, String facilitator, List<String> seats) {
  static final List<Step> STEPS =
      List.of(
          Step.of("alone", StepKind.NEEDS, "Hver for seg", "", 10).privateFirst(true),
          Step.of("needs", StepKind.NEEDS, "Behov", "", 10),
          Step.of("causes", StepKind.CAUSES, "Årsaker", "", 10),
          Step.of("effects", StepKind.EFFECTS, "Virkninger", "", 10),
          Step.of("dots", StepKind.DOTS, "Prikker", "", 5),
          Step.of("pairs", StepKind.PAIRS, "Par", "", 5),
          Step.of("estimates", StepKind.ESTIMATES, "Hvor vi begynner", "", 5),
          Step.of("evaluation", StepKind.EVALUATION, "Til slutt", "", 5));

  /** Made by the product's own use cases: one for each number of people. */
  static List<Hall> make(BeanFactory beans, int... people) throws Exception {
    var halls = new ArrayList<Hall>();
    Cast cast = beans.getBean(Cast.class);
    for (int count : people) {
      halls.add(
          make(beans.getBean(Workshops.class), beans.getBean(HostedBoards.class), cast, count));
    }
    return halls;
  }

  private static Hall make(Workshops workshops, HostedBoards boards, Cast cast, int people)
      throws Exception {
    var workshop =
        workshops.add(
            new WorkshopPlan(
                null, "Hjernedugnad", STEPS, new Asks(true, true, true), WorkshopPlan.MAX_PLACES),
            cast.viewer(cast.adviser));
    var facilitator = Author.facilitator(cast.adviser.id());
    for (String step : List.of("needs", "dots")) {
      var start = new HostedBoards.AskedDeed(Ids.next(), new Deed.Start(step));
      boards.submit(workshop.id(), facilitator, List.of(start)).getFirst().join();
    }
    var seats = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var joining = new ArrayList<Future<String>>();
      for (int i = 0; i < people; i++) {
        var introduction =
            new Introduction(
                "Deltaker " + i,
                "Etat " + i % 7,
                RoleKind.values()[i % RoleKind.values().length],
                false);
        joining.add(
            threads.submit(
                () -> workshops.join(workshop.id(), introduction, UUID.randomUUID()).token()));
      }
      for (Future<String> joined : joining) seats.add(joined.get());
    }
    return new Hall(workshop.code(), cast.adviser.email(), List.copyOf(seats));
  }
}
