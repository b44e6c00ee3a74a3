package no.dugnad.sharing.adoptions.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import no.dugnad.sharing.adoptions.AdoptionRules;
import no.dugnad.sharing.adoptions.ProjectAdoptions;
import no.dugnad.sharing.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Who adopts a project, for those whose it is; asked for only where the catalogue knows of any. */
@Component
class AdoptionsOfProject implements FollowUpPart {
  private final ProjectAdoptions adoptions;
  private final AdoptionRules rules;
  private final ProjectRules projects;
  private final Catalogue catalogue;

  AdoptionsOfProject(
      ProjectAdoptions adoptions, AdoptionRules rules, ProjectRules projects, Catalogue catalogue) {
    this.adoptions = adoptions;
    this.rules = rules;
    this.projects = projects;
    this.catalogue = catalogue;
  }

  @Override
  public List<Part> parts(Project project, boolean inside, Viewer viewer) {
    boolean any =
        catalogue.find(project.id(), viewer).filter(entry -> entry.adopted().any()).isPresent();
    if (!any || !rules.see(viewer, project.id())) return List.of();
    return List.of(
        new Part(
            "sharing/adoptions/of-project",
            Map.of(
                "adoptions",
                adoptions.list(project.id()),
                "answers",
                projects.keep(viewer, project.id()))));
  }
}
