package no.dugnad.followup.gatherings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Presentation.Minutes;
import no.dugnad.followup.gatherings.Presentations;
import no.dugnad.followup.projects.FollowUpHeads;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
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

/** Sets the order of the projects, and writes down what was said of each. */
@Controller
class PresentationController {
  private static final String SAID = "said";
  private static final String AGREED = "agreed";

  /** Which page one came from, to come back there. */
  private static final String FROM = "from";

  private final Presentations presentations;
  private final Gatherings gatherings;
  private final Projects projects;
  private final FollowUpHeads heads;

  PresentationController(
      Presentations presentations, Gatherings gatherings, Projects projects, FollowUpHeads heads) {
    this.presentations = presentations;
    this.gatherings = gatherings;
    this.projects = projects;
    this.heads = heads;
  }

  @PostMapping("/gatherings/{id}/order/lot")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String draw(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    presentations.draw(id, input.revision(), viewer);
    Notice.say(redirect, "gatherings.said.drawn");
    return to(id, "order");
  }

  /** The button that was pressed says which project, and whether it goes back or on. */
  @PostMapping("/gatherings/{id}/order")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String move(Viewer viewer, @PathVariable UUID id, Input input) {
    Optional<UUID> back = input.optionalId("back");
    Optional<UUID> on = input.optionalId("on");
    return back.or(() -> on)
        .map(project -> move(viewer, id, project, back.isPresent(), input.revision()))
        .orElseGet(() -> to(id, "order"));
  }

  /**
   * Back to the same button, now in another place, or to the other where there is no more of it.
   */
  private String move(Viewer viewer, UUID id, UUID project, boolean back, Revision seen) {
    presentations.move(id, project, back, seen, viewer);
    List<UUID> order =
        presentations.list(gatherings.getGathering(id), viewer).stream()
            .map(one -> one.project().id())
            .toList();
    boolean isAtEnd = !order.isEmpty() && project.equals(back ? order.getFirst() : order.getLast());
    return to(id, (back != isAtEnd ? "back-" : "on-") + project);
  }

  private static String to(UUID id, String part) {
    return "redirect:/gatherings/" + id + "#" + part;
  }

  @GetMapping("/gatherings/{id}/minutes/{projectId}")
  @PreAuthorize("@gatheringRules.minute(#viewer, #id, #projectId)")
  ModelAndView minutes(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID projectId, Input input) {
    Input stored = stored(presentations.minutes(id, projectId));
    return page(viewer, id, projectId, stored.with(FROM, input.raw(FROM)));
  }

  @PostMapping("/gatherings/{id}/minutes/{projectId}")
  @PreAuthorize("@gatheringRules.minute(#viewer, #id, #projectId)")
  ModelAndView minute(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID projectId,
      Input input,
      RedirectAttributes redirect) {
    Minutes minutes = minutes(input);
    if (input.hasProblems()) return page(viewer, id, projectId, input);
    try {
      presentations.minute(id, projectId, minutes, input.revision(), viewer);
      return minuted(id, projectId, minutes, input, redirect);
    } catch (Refused refused) {
      if (refused.isClash()) return merge(viewer, id, projectId, input, refused, redirect);
      input.reject(SAID, refused.key(), refused.args());
    }
    return page(viewer, id, projectId, input);
  }

  /** What another wrote of the two, where this one left it alone, stays. */
  private ModelAndView merge(
      Viewer viewer,
      UUID id,
      UUID projectId,
      Input input,
      Refused clash,
      RedirectAttributes redirect) {
    Minutes now = presentations.minutes(id, projectId);
    Input merged = input.merged(stored(now));
    Minutes together = minutes(merged);
    if (merged.clash(stored(now)) || merged.hasProblems()) {
      merged.reject(SAID, clash.key(), clash.args());
      return page(viewer, id, projectId, merged);
    }
    presentations.minute(id, projectId, together, now.revision(), viewer);
    return minuted(id, projectId, together, input, redirect);
  }

  private static Minutes minutes(Input input) {
    return new Minutes(
        input.optionalText(SAID, Gathering.MAX_TEXT),
        input.optionalText(AGREED, Gathering.MAX_TEXT));
  }

  private static ModelAndView minuted(
      UUID id, UUID projectId, Minutes minutes, Input input, RedirectAttributes redirect) {
    Notice.say(
        redirect, minutes.isEmpty() ? "gatherings.said.minutesGone" : "gatherings.said.minuted");
    return new ModelAndView(
        isFromGathering(input)
            ? to(id, "minutes-" + projectId)
            : "redirect:/projects/" + projectId);
  }

  private static boolean isFromGathering(Input input) {
    return input.raw(FROM).equals("gathering");
  }

  private static Input stored(Minutes minutes) {
    return Input.of(Map.of(SAID, minutes.said(), AGREED, minutes.agreed()));
  }

  /** What its writer has seen of them: as the form began, or what they have been told since. */
  private static Input began(Minutes now, Input input) {
    boolean same = input.revision(now.revision()).equals(input.revision());
    return same && !input.began().fields().isEmpty() ? input.began() : stored(now);
  }

  private ModelAndView page(Viewer viewer, UUID id, UUID projectId, Input input) {
    var page = new ModelAndView("followup/gatherings/minutes");
    page.addObject("head", heads.head(projects.getProject(projectId), viewer));
    page.addObject("gathering", gatherings.getGathering(id));
    Minutes now = presentations.minutes(id, projectId);
    page.addObject("revision", input.revision(now.revision()));
    page.addObject("began", began(now, input));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
