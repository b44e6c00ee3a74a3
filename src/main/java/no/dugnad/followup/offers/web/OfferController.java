package no.dugnad.followup.offers.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.followup.offers.Course;
import no.dugnad.followup.offers.Offer;
import no.dugnad.followup.offers.Offers;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Themes;
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

/** The adviser answers what many said: with a course, or with why it could not be. */
@Controller
class OfferController {
  private final Offers offers;
  private final Themes themes;

  OfferController(Offers offers, Themes themes) {
    this.offers = offers;
    this.themes = themes;
  }

  @GetMapping("/themes/{id}/offers/new")
  @PreAuthorize("@pulseRules.keepTheme(#viewer, #id)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
    return proposal(id, Input.empty());
  }

  @PostMapping("/themes/{id}/offers")
  @PreAuthorize("@pulseRules.keepTheme(#viewer, #id)")
  ModelAndView propose(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String title = CourseInput.title(input);
    if (input.hasProblems()) return proposal(id, input);
    UUID offer = offers.propose(id, title, viewer);
    Notice.say(redirect, "offers.said.proposed");
    return done(offer);
  }

  private ModelAndView proposal(UUID themeId, Input input) {
    var page = new ModelAndView("followup/offers/proposal");
    page.addObject("theme", themes.getTheme(themeId));
    return shown(page, input);
  }

  @GetMapping("/courses/{id}/plan")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView plan(Viewer viewer, @PathVariable UUID id) {
    Offer offer = offer(id, viewer);
    return plan(offer, CourseInput.stored(offer));
  }

  @PostMapping("/courses/{id}/plan")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView setPlan(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Offer before = offer(id, viewer);
    String title = CourseInput.title(input);
    Course course = CourseInput.course(input);
    if (!input.hasProblems()) {
      try {
        offers.plan(id, title, course, input.revision(), viewer);
        Notice.say(redirect, before.isProposed() ? "offers.said.scheduled" : "offers.said.changed");
        return done(id);
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(CourseInput.stored(before));
        input.reject(field(refused), refused.key(), refused.args());
      }
    }
    return plan(before, input);
  }

  private static String field(Refused refused) {
    return switch (refused.key()) {
      case "offers.refused.seats" -> "seats";
      case "offers.refused.noTime" -> "until";
      default -> "starts.date";
    };
  }

  private static ModelAndView plan(Offer offer, Input input) {
    var page = new ModelAndView("followup/offers/plan");
    page.addObject("offer", offer);
    return shown(page, input);
  }

  @GetMapping("/courses/{id}/decline")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView decline(Viewer viewer, @PathVariable UUID id) {
    return why(offer(id, viewer), "decline", Input.empty());
  }

  @PostMapping("/courses/{id}/decline")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView setDeclined(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.line("why", Offer.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        offers.decline(id, why, input.revision(), viewer);
        Notice.say(redirect, "offers.said.declined");
        return done(id);
      } catch (Refused refused) {
        input.reject("why", refused.key(), refused.args());
      }
    }
    return why(offer(id, viewer), "decline", input);
  }

  @GetMapping("/courses/{id}/cancellation")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView cancellation(Viewer viewer, @PathVariable UUID id) {
    return why(offer(id, viewer), "cancellation", Input.empty());
  }

  @PostMapping("/courses/{id}/cancellation")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView callOff(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.line("why", Offer.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        offers.callOff(id, why, input.revision(), viewer);
        Notice.say(redirect, "offers.said.calledOff");
        return done(id);
      } catch (Refused refused) {
        input.reject("why", refused.key(), refused.args());
      }
    }
    return why(offer(id, viewer), "cancellation", input);
  }

  @GetMapping("/courses/{id}/why")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView why(Viewer viewer, @PathVariable UUID id) {
    Offer offer = offer(id, viewer);
    return offer.why().map(_ -> why(offer, "why", stored(offer))).orElseGet(() -> done(id));
  }

  @PostMapping("/courses/{id}/why")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView setWhy(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String why = input.line("why", Offer.MAX_WHY);
    if (!input.hasProblems()) {
      try {
        offers.correct(id, why, input.revision(), viewer);
        Notice.say(redirect, "offers.said.corrected");
        return done(id);
      } catch (Refused refused) {
        if (refused.isClash()) input.clash(stored(offer(id, viewer)));
        input.reject("why", refused.key(), refused.args());
      }
    }
    return why(offer(id, viewer), "why", input);
  }

  private static Input stored(Offer offer) {
    return Input.of(Map.of("why", offer.why().orElse("")));
  }

  @PostMapping("/courses/{id}/reconsideration")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView reconsider(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    offers.reconsider(id, input.revision(), viewer);
    Notice.say(redirect, "offers.said.reconsidered");
    return done(id);
  }

  private static ModelAndView why(Offer offer, String deed, Input input) {
    var page = new ModelAndView("followup/offers/why");
    page.addObject("offer", offer);
    page.addObject("deed", deed);
    return shown(page, input);
  }

  @PostMapping("/courses/{id}/holding")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  ModelAndView hold(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    offers.hold(id, viewer);
    Notice.say(redirect, "offers.said.held");
    return done(id);
  }

  @PostMapping("/courses/{id}/removal")
  @PreAuthorize("@offerRules.keep(#viewer, #id)")
  String remove(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    UUID pulse = offer(id, viewer).source().pulseId();
    offers.remove(id, input.revision(), viewer);
    Notice.say(redirect, "offers.said.removed");
    return "redirect:" + Pulse.path(pulse);
  }

  private Offer offer(UUID id, Viewer viewer) {
    return offers.getSight(id, viewer).offer();
  }

  private static ModelAndView shown(ModelAndView page, Input input) {
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id) {
    return new ModelAndView("redirect:" + Offer.path(id));
  }
}
