package no.dugnad.workshops.results;

import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.WorkshopRules;
import org.springframework.stereotype.Component;

/** Who may read what came of a workshop. */
@Component
class ResultRules {
  private final Publications publications;
  private final WorkshopRules rules;

  ResultRules(Publications publications, WorkshopRules rules) {
    this.publications = publications;
    this.rules = rules;
  }

  /** Everybody reads what is published on a public challenge; its facilitators read all of it. */
  public boolean see(Viewer viewer, UUID workshop) {
    return rules.manage(viewer, workshop) || publications.isPublished(workshop);
  }
}
