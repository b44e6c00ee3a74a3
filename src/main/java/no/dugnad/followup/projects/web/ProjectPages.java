package no.dugnad.followup.projects.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.challenges.Challenges;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHead;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own projects, and one project. */
@Controller
class ProjectPages {
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;
  private final Challenges challenges;
  private final ChallengeRules challengeRules;
  private final List<FollowUpPart> rooms;

  ProjectPages(
      Projects projects,
      ProjectRules rules,
      FollowUpHeads heads,
      Challenges challenges,
      ChallengeRules challengeRules,
      Slots slots) {
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
    this.challenges = challenges;
    this.challengeRules = challengeRules;
    this.rooms = slots.in(FollowUpPart.class);
  }

  @GetMapping("/projects")
  @PreAuthorize("@projectRules.listOwn(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("projects", projects.listOf(viewer.personId()));
    model.addAttribute("managed", projects.listManaged(viewer.personId()));
    return "followup/projects/list";
  }

  @GetMapping("/projects/{id}")
  @PreAuthorize("@projectRules.look(#viewer, #id)")
  String project(Viewer viewer, @PathVariable UUID id, Model model, HttpServletResponse response) {
    if (!rules.read(viewer, id)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return "followup/projects/left";
    }
    Project project = projects.getProject(id);
    FollowUpHead.OfProject head = heads.head(project, viewer);
    model.addAttribute("head", head);
    model.addAttribute("team", projects.team(id));
    model.addAttribute("challenge", challenge(project.cohort(), viewer));
    model.addAttribute("timeline", projects.timeline(id, viewer));
    model.addAttribute("keeps", rules.keep(viewer, id));
    model.addAttribute("handsOver", rules.handOver(viewer, id));
    model.addAttribute("takesPart", rules.takePart(viewer, id));
    model.addAttribute(
        "waiting", rooms.stream().flatMap(room -> room.waiting(project, viewer).stream()).toList());
    model.addAttribute(
        "parts",
        rooms.stream()
            .flatMap(room -> room.parts(project, head.inside(), viewer).stream())
            .toList());
    return "followup/projects/project";
  }

  /** The one that it answers, where the viewer may read it. */
  private Optional<Challenge> challenge(@Nullable Cohort cohort, Viewer viewer) {
    return Optional.ofNullable(cohort)
        .map(Cohort::challengeId)
        .map(challenges::getChallenge)
        .filter(found -> found.isPublic() || challengeRules.manages(viewer, found));
  }
}
