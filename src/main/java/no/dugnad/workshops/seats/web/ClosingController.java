package no.dugnad.workshops.seats.web;

import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Notice;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.Seat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a workshop or its big screens, and opens it again. */
@Controller
class ClosingController {
  private final Workshops workshops;

  ClosingController(Workshops workshops) {
    this.workshops = workshops;
  }

  @PostMapping("/w/{code}/closing")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  String close(Viewer viewer, Seat seat, RedirectAttributes redirect) {
    workshops.close(seat.workshopId(), viewer);
    Notice.say(redirect, "halls.closed");
    return "redirect:/w/" + seat.code() + "/console";
  }

  /** From here on the big screen is opened by another link. */
  @PostMapping("/w/{code}/screens/ending")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  String endScreens(Viewer viewer, Seat seat, RedirectAttributes redirect) {
    workshops.endScreens(seat.workshopId(), viewer);
    Notice.say(redirect, "halls.screensEnded");
    return "redirect:/w/" + seat.code() + "/console";
  }

  @PostMapping("/w/{code}/reopening")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  String reopen(Viewer viewer, Seat seat, RedirectAttributes redirect) {
    workshops.reopen(seat.workshopId(), viewer);
    Notice.say(redirect, "halls.reopened");
    return "redirect:/w/" + seat.code() + "/console";
  }
}
