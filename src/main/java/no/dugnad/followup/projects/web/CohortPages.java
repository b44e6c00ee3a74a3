package no.dugnad.followup.projects.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.FollowUpHead;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.FollowUpPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Part;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The cohorts of an organisation, and one cohort: who is where. */
@Controller
class CohortPages {
  private static final int PAGE = 20;

  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;
  private final List<FollowUpPart> rooms;

  CohortPages(Projects projects, ProjectRules rules, FollowUpHeads heads, Slots slots) {
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
    this.rooms = slots.in(FollowUpPart.class);
  }

  @GetMapping("/cohorts")
  @PreAuthorize("@projectRules.listCohorts(#viewer)")
  String list(Viewer viewer, Input input, Model model) {
    UUID organisation = viewer.organisationId();
    Pager pager = Pager.of(input, PAGE, projects.countCohorts(organisation));
    List<Cohort> shown = projects.listCohorts(organisation, pager.offset(), PAGE);
    model.addAttribute("cohorts", shown);
    model.addAttribute("counts", projects.count(shown, viewer));
    model.addAttribute("pager", pager);
    return "followup/projects/cohorts";
  }

  @GetMapping("/cohorts/{id}")
  @PreAuthorize("@projectRules.seeCohort(#viewer, #id)")
  String cohort(Viewer viewer, @PathVariable UUID id, Model model) {
    Cohort cohort = projects.getCohort(id);
    FollowUpHead.OfCohort head = heads.head(cohort, viewer);
    List<Project> known = projects.listProjects(id, viewer);
    model.addAttribute("head", head);
    model.addAttribute("projects", known);
    model.addAttribute("signs", signs(cohort, known, head.follows(), viewer));
    boolean reads = rules.readCohort(viewer, id);
    model.addAttribute(
        "parts",
        rooms.stream()
            .filter(_ -> reads)
            .flatMap(room -> room.parts(cohort, head.follows(), viewer).stream())
            .toList());
    return "followup/projects/cohort";
  }

  private Map<UUID, List<Part>> signs(
      Cohort cohort, List<Project> known, boolean follows, Viewer viewer) {
    var all = new HashMap<UUID, List<Part>>();
    for (FollowUpPart room : rooms) {
      room.signs(cohort, known, follows, viewer)
          .forEach((id, own) -> all.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(own));
    }
    return all;
  }
}
