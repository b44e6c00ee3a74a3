package no.dugnad.followup.benefits.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.benefits.SeenOfProject;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a project foresees, and what is seen of it. */
@Controller
class BenefitController {
  private final Benefits benefits;
  private final Askings askings;
  private final Projects projects;
  private final ProjectRules rules;
  private final FollowUpHeads heads;

  BenefitController(
      Benefits benefits,
      Askings askings,
      Projects projects,
      ProjectRules rules,
      FollowUpHeads heads) {
    this.benefits = benefits;
    this.askings = askings;
    this.projects = projects;
    this.rules = rules;
    this.heads = heads;
  }

  @GetMapping("/projects/{id}/benefits")
  @PreAuthorize("@benefitRules.read(#viewer, #id)")
  ModelAndView list(Viewer viewer, @PathVariable UUID id) {
    return list(viewer, id, Input.empty());
  }

  @PostMapping("/projects/{id}/benefits")
  @PreAuthorize("@benefitRules.keep(#viewer, #id)")
  ModelAndView add(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Foreseen foreseen = BenefitInput.read(input);
    Optional<String> owner = input.optionalEmail(BenefitInput.OWNER);
    if (!input.hasProblems()) {
      try {
        benefits.add(id, foreseen, owner, viewer);
        return done(id, redirect, "added");
      } catch (Refused refused) {
        explain(refused, input);
      }
    }
    return list(viewer, id, input);
  }

  /** What the numbers in the form say, as they are typed. */
  @PostMapping("/projects/{id}/benefits/reckoning")
  @PreAuthorize("@benefitRules.keep(#viewer, #id)")
  ModelAndView reckon(Viewer viewer, @PathVariable UUID id, Input input) {
    var said = new ModelAndView("followup/benefits/reckoned");
    said.addObject("measure", BenefitInput.reckoned(input));
    return said;
  }

  private ModelAndView list(Viewer viewer, UUID id, Input input) {
    Project project = projects.getProject(id);
    ModelAndView page = page("benefits", viewer, project, input);
    page.addObject(
        "seen", SeenOfProject.of(project, benefits.list(id), askings.list(List.of(project))));
    page.addObject("keeps", rules.takePart(viewer, id) || rules.follow(viewer, id));
    return page;
  }

  @GetMapping("/projects/{id}/benefits/{benefit}")
  @PreAuthorize("@benefitRules.keep(#viewer, #id)")
  ModelAndView change(Viewer viewer, @PathVariable UUID id, @PathVariable UUID benefit) {
    Benefit stored = benefits.get(id, benefit);
    return change(viewer, stored, BenefitInput.form(stored));
  }

  /** Of one that stands, who answers for it in the line. */
  @PostMapping("/projects/{id}/benefits/{benefit}")
  @PreAuthorize("@benefitRules.keep(#viewer, #id)")
  ModelAndView change(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID benefit,
      Input input,
      RedirectAttributes redirect) {
    Benefit stored = benefits.get(id, benefit);
    boolean ownerAlone = stored.stands() && !input.has(BenefitInput.TEXT);
    Foreseen foreseen = ownerAlone ? stored.foreseen() : BenefitInput.read(input);
    Optional<String> owner = input.optionalEmail(BenefitInput.OWNER);
    if (!input.hasProblems()) {
      try {
        benefits.change(id, benefit, foreseen, owner, input.revision(), viewer);
        return done(id, redirect, "changed");
      } catch (Refused refused) {
        if (!refused.isClash() || !input.clash(BenefitInput.stored(benefits.get(id, benefit))))
          explain(refused, input);
      }
    }
    return change(viewer, benefits.get(id, benefit), input);
  }

  private ModelAndView change(Viewer viewer, Benefit benefit, Input input) {
    ModelAndView page = page("benefit", viewer, projects.getProject(benefit.projectId()), input);
    page.addObject("benefit", benefit);
    page.addObject("revision", input.revision(benefit.revision()));
    return page;
  }

  @PostMapping("/projects/{id}/benefits/{benefit}/removal")
  @PreAuthorize("@benefitRules.keep(#viewer, #id)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID benefit,
      RedirectAttributes redirect) {
    benefits.remove(id, benefit, viewer);
    return done(id, redirect, "removed");
  }

  private static void explain(Refused refused, Input input) {
    boolean ofOwner = refused.key().equals("benefits.refused.notHere");
    input.reject(ofOwner ? BenefitInput.OWNER : BenefitInput.TEXT, refused.key(), refused.args());
  }

  private static ModelAndView done(UUID id, RedirectAttributes redirect, String deed) {
    Notice.say(redirect, "benefits.notice." + deed);
    return new ModelAndView("redirect:/projects/" + id + "/benefits");
  }

  private ModelAndView page(String template, Viewer viewer, Project project, Input input) {
    var page = new ModelAndView("followup/benefits/" + template);
    page.addObject("head", heads.head(project, viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
