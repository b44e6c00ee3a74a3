package no.dugnad.workshops.boards;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.log.Asks;
import no.dugnad.workshops.log.Author;
import no.dugnad.workshops.log.Deed;
import no.dugnad.workshops.log.Introduction;
import no.dugnad.workshops.log.Step;
import no.dugnad.workshops.log.StepKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Makes workshops to meet in, for tests through the real stack; a bean factory makes it. */
class Halls {
  static final List<Step> STEPS =
      List.of(
          Step.of("needs", StepKind.NEEDS, "Behov", "", 10).privateFirst(true),
          Step.of("causes", StepKind.CAUSES, "Årsaker", "", 10),
          Step.of("dots", StepKind.DOTS, "Prikker", "", 5),
          Step.of("pairs", StepKind.PAIRS, "Par", "", 5));

  @Autowired Workshops workshops;
  @Autowired BoardRooms rooms;
  @Autowired Visitors visitors;
  @Autowired Environment environment;

  /** One whose steps have all begun. */
  Workshop open(Cast cast, int places) {
    Workshop workshop =
        workshops.add(
            new WorkshopPlan(null, "Behov", STEPS, new Asks(true, true, true), places),
            cast.viewer(cast.adviser));
    STEPS.forEach(step -> facilitate(workshop, cast, new Deed.Start(step.id())));
    return workshop;
  }

  Workshop open(Cast cast) {
    return open(cast, 500);
  }

  Answer facilitate(Workshop workshop, Cast cast, Deed deed) {
    CompletableFuture<Answer> answer =
        rooms
            .submit(
                workshop.id(),
                Author.facilitator(cast.adviser.id()),
                List.of(new BoardRooms.Asked(Ids.next(), deed)))
            .getFirst();
    return answer.join();
  }

  Joined join(Workshop workshop, String name) {
    return workshops.join(workshop.id(), new Introduction(name, "", null, false));
  }

  /** Joined and following. */
  Phone phone(Workshop workshop, String name) {
    Phone phone = Phone.of(address(), workshop, join(workshop, name));
    phone.connect();
    return phone;
  }

  /** The facilitator's own screen. */
  Phone console(Workshop workshop, Cast cast) {
    return new Phone(
        address(), workshop.code(), visitors.of(cast.adviser.id()).cookies(), "facilitator");
  }

  URI address() {
    return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }
}
