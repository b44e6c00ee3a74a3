package no.dugnad.workshops.live.web;

import java.util.List;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.live.WorkshopLink;
import org.springframework.stereotype.Component;

/** The pages that later rooms have about a workshop. */
@Component
public class WorkshopLinks {
  private final List<WorkshopLink> links;

  WorkshopLinks(List<WorkshopLink> links) {
    this.links = links;
  }

  public List<WorkshopLink.Link> of(Workshop workshop) {
    return links.stream().flatMap(link -> link.link(workshop).stream()).toList();
  }
}
