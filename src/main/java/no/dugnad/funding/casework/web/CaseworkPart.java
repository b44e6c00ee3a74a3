package no.dugnad.funding.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.funding.casework.Responsibles.Glance;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * On the application's page, for those who handle it: who is responsible, and the way to notes and
 * deeds. Once it is answered the way alone.
 */
@Component
class CaseworkPart implements ApplicationPart {
  private final Responsibles responsibles;
  private final ApplicationRules rules;

  CaseworkPart(Responsibles responsibles, ApplicationRules rules) {
    this.responsibles = responsibles;
    this.rules = rules;
  }

  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    UUID id = dossier.application().id();
    if (!rules.handle(viewer, id)) return List.of();
    Optional<Glance> glance =
        dossier.answered() ? Optional.empty() : Optional.of(responsibles.glance(id));
    return List.of(new Part("funding/casework/part", Map.of("id", id, "glance", glance)));
  }
}
