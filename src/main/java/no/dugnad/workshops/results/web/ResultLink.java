package no.dugnad.workshops.results.web;

import java.util.List;
import no.dugnad.platform.ui.Link;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.live.WorkshopLink;
import no.dugnad.workshops.results.Publications;
import org.springframework.stereotype.Component;

/** The way to what a workshop found out, when it has ended. */
@Component
class ResultLink implements WorkshopLink {
  private final Publications publications;

  ResultLink(Publications publications) {
    this.publications = publications;
  }

  @Override
  public List<Link> links(Workshop workshop) {
    return workshop.isClosed() ? List.of(link(workshop)) : List.of();
  }

  @Override
  public List<Link> openLinks(Workshop workshop) {
    return publications.isPublished(workshop.id()) ? List.of(link(workshop)) : List.of();
  }

  private static Link link(Workshop workshop) {
    return new Link("/workshops/" + workshop.id() + "/result", "results.link");
  }
}
