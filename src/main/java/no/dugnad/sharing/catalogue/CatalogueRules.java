package no.dugnad.sharing.catalogue;

import java.util.UUID;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Who tells of a project. What there is in the catalogue, everybody may find. */
@Component
class CatalogueRules {
  private final ProjectRules projects;
  private final CatalogueStore store;

  CatalogueRules(ProjectRules projects, CatalogueStore store) {
    this.projects = projects;
    this.store = store;
  }

  /** Its owner, or an adviser who follows it, when all may know that there is such a project. */
  public boolean tell(Viewer viewer, UUID projectId) {
    return projects.keep(viewer, projectId) && store.has(projectId);
  }
}
