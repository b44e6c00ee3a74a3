package no.dugnad.followup.walls.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.walls.Contribution;
import no.dugnad.followup.walls.Contribution.Picture;
import no.dugnad.followup.walls.Wall;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends what somebody wrote, and takes it away. */
@Controller
class ContributionController {
  private final Wall wall;
  private final TalkView view;

  ContributionController(Wall wall, TalkView view) {
    this.wall = wall;
    this.view = view;
  }

  @GetMapping("/wall/{id}/mending")
  @PreAuthorize("@wallRules.mend(#viewer, #id)")
  ModelAndView mending(Viewer viewer, @PathVariable UUID id) {
    Contribution said = wall.get(id);
    return page(viewer, said, stored(said));
  }

  @PostMapping("/wall/{id}/mending")
  @PreAuthorize("@wallRules.mend(#viewer, #id)")
  ModelAndView mend(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Contribution said = wall.get(id);
    String text = input.text("text", Contribution.MAX_TEXT);
    String alt = said.content().picture() == null ? "" : input.line("alt", Contribution.MAX_ALT);
    if (!input.hasProblems()) {
      try {
        wall.mend(id, text, alt, input.revision(), viewer);
        Notice.say(redirect, "walls.notice.mended");
        return TalkView.back(said);
      } catch (Refused refused) {
        Contribution now = wall.get(id);
        if (!refused.isClash() || !input.clash(stored(now)))
          input.reject("text", refused.key(), refused.args());
      }
    }
    return page(viewer, wall.get(id), input);
  }

  private static Input stored(Contribution said) {
    Picture picture = said.content().picture();
    return picture == null
        ? Input.of(Map.of("text", said.content().text()))
        : Input.of(Map.of("text", said.content().text(), "alt", picture.alt()));
  }

  private ModelAndView page(Viewer viewer, Contribution said, Input input) {
    ModelAndView page = view.page("followup/walls/mending", viewer, said, input);
    page.addObject("said", said);
    page.addObject("revision", input.revision(said.revision()));
    return page;
  }

  @PostMapping("/wall/{id}/removal")
  @PreAuthorize("@wallRules.takeBack(#viewer, #id)")
  ModelAndView takeBack(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    wall.takeBack(id, viewer);
    Notice.say(redirect, "walls.notice.gone");
    return TalkView.back(wall.get(id));
  }

  @GetMapping("/wall/{id}/taking-down")
  @PreAuthorize("@wallRules.takeDown(#viewer, #id)")
  ModelAndView takingDown(Viewer viewer, @PathVariable UUID id) {
    return takingDown(viewer, wall.get(id), Input.empty());
  }

  @PostMapping("/wall/{id}/taking-down")
  @PreAuthorize("@wallRules.takeDown(#viewer, #id)")
  ModelAndView takeDown(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String reason = input.text("reason", Contribution.MAX_REASON);
    if (!input.hasProblems()) {
      try {
        wall.takeDown(id, reason, viewer);
        Notice.say(redirect, "walls.notice.takenDown");
        return TalkView.back(wall.get(id));
      } catch (Refused refused) {
        input.reject("reason", refused.key(), refused.args());
      }
    }
    return takingDown(viewer, wall.get(id), input);
  }

  private ModelAndView takingDown(Viewer viewer, Contribution said, Input input) {
    if (!said.isShown() && !input.hasProblems()) return TalkView.back(said);
    ModelAndView page = view.page("followup/walls/taking-down", viewer, said, input);
    page.addObject("said", said);
    return page;
  }
}
