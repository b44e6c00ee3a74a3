package no.dugnad.followup.gatherings.web;

import java.util.UUID;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.RoomScreen;
import no.dugnad.followup.gatherings.RoomScreen.Button;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The screen in the room, and the facilitator's buttons on it. */
@Controller
class RoomScreenController {
  private final RoomScreen screen;
  private final Gatherings gatherings;

  RoomScreenController(RoomScreen screen, Gatherings gatherings) {
    this.screen = screen;
    this.gatherings = gatherings;
  }

  @GetMapping("/gatherings/{id}/screen")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String screen(Viewer viewer, @PathVariable UUID id, Model model) {
    show(viewer, id, model);
    return "followup/gatherings/screen";
  }

  /** What it asks for every few seconds. */
  @GetMapping("/gatherings/{id}/screen/now")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String now(Viewer viewer, @PathVariable UUID id, Model model) {
    show(viewer, id, model);
    return "followup/gatherings/screen-now";
  }

  private void show(Viewer viewer, UUID id, Model model) {
    Gathering gathering = gatherings.getGathering(id);
    model.addAttribute("gathering", gathering);
    model.addAttribute("shown", screen.show(gathering, viewer));
  }

  /** The button keeps the focus: whoever leads the room presses it again, and looks elsewhere. */
  @PostMapping("/gatherings/{id}/screen")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String press(Viewer viewer, @PathVariable UUID id, Input input) {
    Button button = input.choice("button", Button.class);
    if (!input.hasProblems()) screen.press(id, button, input.revision(), viewer);
    return "redirect:/gatherings/" + id + "/screen#press-" + button;
  }
}
