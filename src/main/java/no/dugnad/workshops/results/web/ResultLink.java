package no.dugnad.workshops.results.web;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.live.WorkshopLink;
import org.springframework.stereotype.Component;

/** The way to what a workshop found out, when it has ended. */
@Component
class ResultLink implements WorkshopLink {

  @Override
  public List<Link> links(Workshop workshop) {
    return workshop.isClosed()
        ? List.of(new Link("/workshops/" + workshop.id() + "/result", "results.link"))
        : List.of();
  }
}
