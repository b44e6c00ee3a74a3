package no.dugnad.workshops.halls;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.dugnad.platform.shared.Ids;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Visitors;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.Workshops.Admission;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Phone;
import no.dugnad.workshops.streams.Reply;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Makes workshops to meet in, for tests through the real stack; a bean factory makes it. */
public class Halls {
  public static final List<Step> STEPS =
      List.of(
          Step.of("needs", StepKind.NEEDS, "Behov", "", 10).privateFirst(true),
          Step.of("causes", StepKind.CAUSES, "Årsaker", "", 10),
          Step.of("dots", StepKind.DOTS, "Prikker", "", 5),
          Step.of("pairs", StepKind.PAIRS, "Par", "", 5));

  @Autowired Workshops workshops;
  @Autowired HostedBoards boards;
  @Autowired public Visitors visitors;
  @Autowired Environment environment;

  /** One whose steps have all begun. */
  public Workshop open(Cast cast, int places) {
    Workshop workshop =
        workshops.add(
            new WorkshopPlan(null, "Behov", STEPS, new Asks(true, true, true), places),
            cast.viewer(cast.adviser));
    STEPS.forEach(step -> facilitate(workshop, cast, new Deed.Start(step.id())));
    return workshop;
  }

  public Workshop open(Cast cast) {
    return open(cast, 500);
  }

  public Reply facilitate(Workshop workshop, Cast cast, Deed deed) {
    CompletableFuture<Reply> answer =
        boards
            .submit(
                workshop.id(),
                Author.facilitator(cast.adviser.id()),
                List.of(new HostedBoards.AskedDeed(Ids.next(), deed)))
            .getFirst();
    return answer.join();
  }

  public Admission join(Workshop workshop, String name) {
    return workshops.join(
        workshop.id(), new Introduction(name, "", null, false), UUID.randomUUID());
  }

  public void letIn(Workshop workshop, Cast cast, Collection<UUID> participants) {
    workshops.letIn(workshop.id(), participants, cast.viewer(cast.adviser));
  }

  public void close(Workshop workshop, Cast cast) {
    workshops.close(workshop.id(), cast.viewer(cast.adviser));
  }

  public void reopen(Workshop workshop, Cast cast) {
    workshops.reopen(workshop.id(), cast.viewer(cast.adviser));
  }

  /** Admission and following. */
  public Phone phone(Workshop workshop, String name) {
    Phone phone = Phone.of(address(), workshop, join(workshop, name));
    phone.connect();
    return phone;
  }

  /** The facilitator's own screen. */
  public Phone console(Workshop workshop, Cast cast) {
    return new Phone(
        address(), workshop.code(), visitors.of(cast.adviser.id()).cookies(), "facilitator");
  }

  public URI address() {
    return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
  }
}
