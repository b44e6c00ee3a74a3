package no.dugnad.funding.endorsements.web;

import java.util.Map;
import no.dugnad.funding.applications.ApplicationTask;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** Among the tasks of a draft, and on the application's page: whether the manager endorses it. */
@Component
class EndorsementTask implements ApplicationTask {
  private final Endorsements endorsements;

  EndorsementTask(Endorsements endorsements) {
    this.endorsements = endorsements;
  }

  @Override
  public Part task(Dossier dossier) {
    return part("funding/endorsements/task", dossier);
  }

  @Override
  public Part outcome(Dossier dossier) {
    return part("funding/endorsements/outcome", dossier);
  }

  private Part part(String template, Dossier dossier) {
    return new Part(
        template,
        Map.of(
            "dossier",
            dossier,
            "current",
            endorsements.of(dossier.application(), dossier.sheet())));
  }
}
