package no.dugnad.sharing.catalogue.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import org.springframework.stereotype.Component;

/**
 * On a project's page: the way to what it tells others; an invitation to tell it, once it has ended
 * and as long as it has not.
 */
@Component
class TellingInvitation implements FollowUpPart {
  private final Catalogue catalogue;
  private final ProjectRules rules;

  TellingInvitation(Catalogue catalogue, ProjectRules rules) {
    this.catalogue = catalogue;
    this.rules = rules;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    return catalogue.find(project.id(), viewer).stream()
        .map(entry -> part(project, entry, rules.keep(viewer, project.id())))
        .toList();
  }

  private static Part part(Project project, CatalogueEntry entry, boolean keeps) {
    boolean invites = keeps && project.isEnded() && entry.told().isEmpty();
    return new Part(
        "sharing/catalogue/" + (invites ? "invitation" : "of-project"),
        Map.of("project", project, "entry", entry, "keeps", keeps));
  }
}
