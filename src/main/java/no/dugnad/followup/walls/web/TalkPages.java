package no.dugnad.followup.walls.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.dugnad.followup.walls.Contribution;
import no.dugnad.followup.walls.Wall;
import no.dugnad.platform.files.Files;
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

/** One talk on a wall: read, answered, and helped with. */
@Controller
class TalkPages {
  private final Wall wall;
  private final TalkView view;
  private final Files files;

  TalkPages(Wall wall, TalkView view, Files files) {
    this.wall = wall;
    this.view = view;
    this.files = files;
  }

  @GetMapping("/wall/{id}")
  @PreAuthorize("@wallRules.see(#viewer, #id)")
  ModelAndView show(Viewer viewer, @PathVariable UUID id) {
    return view.talk(viewer, wall.get(id), Input.empty());
  }

  @GetMapping("/wall/{id}/picture")
  @PreAuthorize("@wallRules.see(#viewer, #id)")
  void picture(Viewer viewer, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    files.send(wall.getPicture(id), response);
  }

  @PostMapping("/wall/{id}/answers")
  @PreAuthorize("@wallRules.see(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.text("text", Contribution.MAX_TEXT);
    if (!input.hasProblems()) {
      try {
        wall.answer(id, text, viewer);
        Notice.say(redirect, "walls.notice.answered");
        return TalkView.back(id);
      } catch (Refused refused) {
        input.reject("text", refused.key(), refused.args());
      }
    }
    return view.talk(viewer, wall.get(id), input);
  }

  @PostMapping("/wall/{id}/hand")
  @PreAuthorize("@wallRules.see(#viewer, #id)")
  ModelAndView offerHelp(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    wall.offerHelp(id, viewer);
    Notice.say(redirect, "walls.notice.hand");
    return TalkView.back(id);
  }

  @PostMapping("/wall/{id}/hand/removal")
  @PreAuthorize("@wallRules.see(#viewer, #id)")
  ModelAndView withdrawHelp(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    wall.withdrawHelp(id, viewer);
    Notice.say(redirect, "walls.notice.handGone");
    return TalkView.back(id);
  }
}
