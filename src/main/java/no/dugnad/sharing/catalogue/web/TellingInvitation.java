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
  public List<Part> waiting(Project project, Viewer viewer) {
    return catalogue.find(project.id(), viewer).stream()
        .filter(entry -> invites(project, entry, viewer))
        .map(entry -> part("invitation", project, entry, true))
        .toList();
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    return catalogue.find(project.id(), viewer).stream()
        .filter(entry -> !invites(project, entry, viewer))
        .map(entry -> part("of-project", project, entry, rules.keep(viewer, project.id())))
        .toList();
  }

  private boolean invites(Project project, CatalogueEntry entry, Viewer viewer) {
    return project.isEnded() && entry.told().isEmpty() && rules.keep(viewer, project.id());
  }

  private static Part part(String name, Project project, CatalogueEntry entry, boolean keeps) {
    return new Part(
        "sharing/catalogue/" + name, Map.of("project", project, "entry", entry, "keeps", keeps));
  }
}
