package no.dugnad.funding.supplements.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.casework.CasePart;
import no.dugnad.funding.supplements.Supplement;
import no.dugnad.funding.supplements.SupplementRules;
import no.dugnad.funding.supplements.Supplements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Where an application is read: what is asked for, and what came. Where it is handled: asking. */
@Component
class SupplementPart implements ApplicationPart, CasePart {
  private final Supplements supplements;
  private final SupplementRules rules;
  private final ApplicationRules applications;

  SupplementPart(Supplements supplements, SupplementRules rules, ApplicationRules applications) {
    this.supplements = supplements;
    this.rules = rules;
    this.applications = applications;
  }

  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    UUID id = dossier.application().id();
    boolean writes = dossier.relation().participant();
    List<Supplement> all = supplements.list(id);
    boolean knows = writes || all.isEmpty() || applications.handle(viewer, id);
    List<Supplement> known = all.stream().filter(s -> knows || s.isSent()).toList();
    return known.isEmpty() ? List.of() : List.of(part(dossier.application(), known, writes, false));
  }

  @Override
  public List<Part> deeds(Application application, Viewer viewer) {
    if (!rules.ask(viewer, application.id())) return List.of();
    List<Supplement> all = supplements.list(application.id());
    boolean mayAsk = supplements.whyNot(application, all).isEmpty();
    return all.isEmpty() && !mayAsk ? List.of() : List.of(part(application, all, false, mayAsk));
  }

  private Part part(
      Application application, List<Supplement> known, boolean writes, boolean mayAsk) {
    return new Part(
        "funding/supplements/part",
        Map.of(
            "id",
            application.id(),
            "known",
            known,
            "open",
            known.stream().filter(s -> supplements.isOpen(application, s)).findFirst(),
            "writes",
            writes,
            "mayAsk",
            mayAsk));
  }
}
