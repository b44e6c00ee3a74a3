package no.dugnad.workshops.results.web;

import java.util.Optional;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.live.WorkshopLink;
import org.springframework.stereotype.Component;

/** The way to what a workshop found out, when it has ended. */
@Component
class ResultLink implements WorkshopLink {

  @Override
  public Optional<Link> link(Workshop workshop) {
    return workshop.isClosed()
        ? Optional.of(new Link("/workshops/" + workshop.id() + "/result", "results.link"))
        : Optional.empty();
  }
}
