package no.dugnad.followup.changes.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.changes.Change;
import no.dugnad.followup.changes.ChangeRules;
import no.dugnad.followup.changes.Changes;
import no.dugnad.followup.changes.LastDeadline;
import no.dugnad.followup.changes.Wanted;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.funding.awards.Award;
import no.dugnad.funding.awards.Awards;
import no.dugnad.funding.funds.Funds;
import no.dugnad.platform.areas.Area;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of changes, as they are shown and shown again. */
@Component
class ChangePages {
  private final Changes changes;
  private final ChangeRules rules;
  private final LastDeadline deadline;
  private final Projects projects;
  private final ProjectRules projectRules;
  private final FollowUpHeads heads;
  private final Awards awards;
  private final Funds funds;

  ChangePages(
      Changes changes,
      ChangeRules rules,
      LastDeadline deadline,
      Projects projects,
      ProjectRules projectRules,
      FollowUpHeads heads,
      Awards awards,
      Funds funds) {
    this.changes = changes;
    this.rules = rules;
    this.deadline = deadline;
    this.projects = projects;
    this.projectRules = projectRules;
    this.heads = heads;
    this.awards = awards;
    this.funds = funds;
  }

  Project project(UUID changeId) {
    return projects.getProject(changes.get(changeId).projectId());
  }

  ModelAndView list(Viewer viewer, UUID projectId, Input input) {
    Project project = projects.getProject(projectId);
    var page = page("followup/changes/changes", input);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("changes", changes.list(projectId));
    page.addObject("proposes", rules.propose(viewer, projectId) && !project.isEnded());
    page.addObject("deadline", deadline.of(project));
    page.addObject("freed", changes.freed(project));
    page.addObject("promise", changes.promise());
    return page;
  }

  /** Whoever decides of money, and is not inside the project, comes to it from the application. */
  ModelAndView change(Viewer viewer, UUID id, Input input) {
    Change change = changes.get(id);
    Project project = projects.getProject(change.projectId());
    boolean inside = projectRules.readInside(viewer, project.id());
    boolean decides = change.isOpen() && rules.decide(viewer, id);
    Award award = awards.getAward(project.given().awardId());
    var page = page("followup/changes/change", input);
    page.addObject("change", change);
    page.addObject("project", project);
    page.addObject(
        "trail",
        inside
            ? heads.head(project, viewer).below()
            : Trail.in(Area.DECISIONS)
                .then("/applications/" + project.applicationId(), project.title()));
    page.addObject("inside", inside);
    page.addObject("decides", decides);
    page.addObject("withdraws", change.isOpen() && rules.withdraw(viewer, id));
    page.addObject("award", award);
    page.addObject("balance", awards.balance(award));
    page.addObject("claimed", changes.claimed(project.id()));
    page.addObject(
        "available",
        decides && change.isForDecisionMaker()
            ? Optional.of(funds.balance(award.envelopeId(), viewer).available())
            : Optional.empty());
    page.addObject(
        "deadline",
        change.isOpen() && change.wanted() instanceof Wanted.Time
            ? deadline.of(project)
            : LastDeadline.Outlook.NONE);
    return page;
  }

  private static ModelAndView page(String template, Input input) {
    var page = new ModelAndView(template);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
