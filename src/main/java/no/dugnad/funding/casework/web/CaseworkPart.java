package no.dugnad.funding.casework.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.casework.CaseNotes;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** On the application's page, for those who handle it: who is responsible, and the way to notes. */
@Component
class CaseworkPart implements ApplicationPart {
  private final Responsibles responsibles;
  private final CaseNotes notes;
  private final ApplicationRules rules;

  CaseworkPart(Responsibles responsibles, CaseNotes notes, ApplicationRules rules) {
    this.responsibles = responsibles;
    this.notes = notes;
    this.rules = rules;
  }

  @Override
  public List<Part> underway(Application application, Viewer viewer) {
    if (!rules.handle(viewer, application.id())) return List.of();
    return List.of(
        new Part(
            "funding/casework/part",
            Map.of(
                "id",
                application.id(),
                "responsible",
                responsibles.find(application.id()),
                "notes",
                notes.count(application.id()))));
  }
}
