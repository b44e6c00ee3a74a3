package no.dugnad.followup.offers.web;

import java.util.UUID;
import no.dugnad.followup.offers.CourseSeats;
import no.dugnad.followup.offers.Offer;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs up for a course, and withdraws. */
@Controller
class CourseSeatController {
  private final CourseSeats seats;

  CourseSeatController(CourseSeats seats) {
    this.seats = seats;
  }

  @PostMapping("/courses/{id}/seat")
  @PreAuthorize("@offerRules.come(#viewer, #id)")
  String take(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    boolean waits = seats.take(id, viewer);
    Notice.say(redirect, waits ? "offers.said.waiting" : "offers.said.seat");
    return "redirect:" + Offer.path(id);
  }

  @PostMapping("/courses/{id}/seat/withdrawal")
  @PreAuthorize("@offerRules.come(#viewer, #id)")
  String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    seats.withdraw(id, viewer);
    Notice.say(redirect, "offers.said.withdrawn");
    return "redirect:" + Offer.path(id);
  }
}
