package no.dugnad.followup.offers.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.dugnad.followup.offers.CourseSeats;
import no.dugnad.followup.offers.Offer;
import no.dugnad.followup.offers.OfferRules;
import no.dugnad.followup.offers.OfferSight;
import no.dugnad.followup.offers.Offers;
import no.dugnad.platform.calendar.Calendars;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The courses that are open to somebody, and what is done about one theme. */
@Controller
class CoursePages {
  private final Offers offers;
  private final OfferRules rules;
  private final CourseSeats seats;
  private final Calendars calendars;
  private final Clock clock;

  CoursePages(
      Offers offers, OfferRules rules, CourseSeats seats, Calendars calendars, Clock clock) {
    this.offers = offers;
    this.rules = rules;
    this.seats = seats;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/courses")
  @PreAuthorize("@offerRules.list(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("ahead", offers.listAhead(viewer));
    model.addAttribute("kept", offers.listKept(viewer));
    model.addAttribute("now", clock.instant());
    return "followup/offers/courses";
  }

  @GetMapping("/courses/{id}")
  @PreAuthorize("@offerRules.read(#viewer, #id)")
  String course(Viewer viewer, @PathVariable UUID id, Model model) {
    OfferSight sight = offers.getSight(id, viewer);
    boolean keeps = rules.keeps(viewer, sight);
    model.addAttribute("sight", sight);
    model.addAttribute("keeps", keeps);
    model.addAttribute("now", clock.instant());
    model.addAttribute(
        "seats", keeps && sight.offer().course() != null ? seats.list(id) : List.of());
    model.addAttribute("timeline", keeps ? offers.timeline(id) : List.of());
    offers.saw(List.of(sight), viewer);
    return "followup/offers/course";
  }

  @GetMapping("/courses/{id}/event.ics")
  @PreAuthorize("@offerRules.come(#viewer, #id)")
  ResponseEntity<String> file(Viewer viewer, @PathVariable UUID id, Locale language) {
    Offer offer = offers.getSight(id, viewer).offer();
    return Download.ICS.of(offer.title(), calendars.publish(List.of(offer.event()), language));
  }
}
