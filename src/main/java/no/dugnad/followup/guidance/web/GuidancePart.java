package no.dugnad.followup.guidance.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.guidance.Guidance;
import no.dugnad.followup.guidance.GuidanceRequest;
import no.dugnad.followup.guidance.GuidanceRules;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationPart;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/**
 * The way to ask for help: from the page of an application that got nothing, and from that of a
 * project. In a cohort's list, who waits for an answer.
 */
@Component
class GuidancePart implements ApplicationPart, FollowUpPart {
  private final Guidance guidance;
  private final GuidanceRules rules;

  GuidancePart(Guidance guidance, GuidanceRules rules) {
    this.guidance = guidance;
    this.rules = rules;
  }

  @Override
  public List<Part> underway(Dossier dossier, Viewer viewer) {
    Application application = dossier.application();
    if (!dossier.answered() && !application.isRejected()) return List.of();
    if (!rules.renew(viewer, application.id())) return List.of();
    return List.of(new Part("followup/guidance/of-application", Map.of("id", application.id())));
  }

  @Override
  public List<Link> tabs(Project project, boolean inside, Viewer viewer) {
    UUID application = project.applicationId();
    return application != null && inside && rules.read(viewer, application)
        ? List.of(new Link(GuidanceRequest.path(application), "guidance.tab"))
        : List.of();
  }

  @Override
  public Map<UUID, List<Part>> signs(
      Cohort cohort, List<Project> projects, boolean follows, Viewer viewer) {
    if (!follows) return Map.of();
    var byApplication = new HashMap<UUID, UUID>();
    for (Project project : projects)
      if (project.applicationId() != null) byApplication.put(project.applicationId(), project.id());
    var signs = new HashMap<UUID, List<Part>>();
    for (UUID application : guidance.listWaiting(new ArrayList<>(byApplication.keySet())))
      signs.put(
          byApplication.get(application),
          List.of(new Part("followup/guidance/sign", Map.of("id", application))));
    return signs;
  }
}
