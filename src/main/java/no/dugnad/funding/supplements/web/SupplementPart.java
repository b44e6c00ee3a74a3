package no.dugnad.funding.supplements.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementRules;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the application's page: what is asked for, what came of it, and the way to ask. */
@Component
class SupplementPart implements ApplicationPart {
  private final Supplements supplements;
  private final SupplementRules rules;
  private final ApplicationRules applications;

  SupplementPart(Supplements supplements, SupplementRules rules, ApplicationRules applications) {
    this.supplements = supplements;
    this.rules = rules;
    this.applications = applications;
  }

  @Override
  public List<Part> underway(Application application, Viewer viewer) {
    UUID id = application.id();
    boolean writes = applications.participate(viewer, id);
    boolean asks = rules.ask(viewer, id);
    boolean knows = writes || applications.handle(viewer, id);
    List<Supplement> known =
        supplements.list(id).stream().filter(s -> knows || s.isSent()).toList();
    if (known.isEmpty() && !asks) return List.of();
    return List.of(
        new Part(
            "funding/supplements/part",
            Map.of(
                "id",
                id,
                "known",
                known,
                "open",
                supplements.findOpen(id),
                "writes",
                writes,
                "asks",
                asks,
                "mayAsk",
                asks && supplements.whyNot(application).isEmpty())));
  }
}
