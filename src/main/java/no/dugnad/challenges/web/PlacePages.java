package no.dugnad.challenges.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Place;
import no.dugnad.challenges.Places;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of places, and pointing at some of them. */
@Controller
class PlacePages {
  private static final int PAGE = 50;
  private static final int MOST_POINTED = 200;

  private final Places places;
  private final Challenges challenges;

  PlacePages(Places places, Challenges challenges) {
    this.places = places;
    this.challenges = challenges;
  }

  @GetMapping("/places")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  String register(Viewer viewer, Input input, Model model) {
    search(viewer.organisationId(), input, model);
    return "challenges/places";
  }

  @GetMapping("/challenges/{id}/places")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String pointed(Viewer viewer, @PathVariable UUID id, Input input, Model model) {
    Challenge challenge = challenges.getChallenge(id);
    model.addAttribute("challenge", challenge);
    model.addAttribute("pointed", places.listOf(id, MOST_POINTED));
    search(challenge.organisationId(), input, model);
    return "challenges/pointing";
  }

  private void search(UUID organisationId, Input input, Model model) {
    Place.Filter filter = filter(input);
    String typed = input.raw("page");
    int page = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    model.addAttribute("input", input);
    model.addAttribute("kinds", places.listKinds(organisationId));
    model.addAttribute("found", places.count(organisationId, filter));
    model.addAttribute("places", places.list(organisationId, filter, page, PAGE));
    model.addAttribute("page", page);
    model.addAttribute("size", PAGE);
  }

  private static Place.Filter filter(Input input) {
    return new Place.Filter(Written.line(input.raw("text")), input.raw("kind"));
  }

  @PostMapping("/challenges/{id}/places")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String point(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    List<UUID> chosen = input.all("place").stream().flatMap(PlacePages::id).toList();
    if (input.isTicked("all")) places.pointAll(id, filter(input), viewer.actor());
    else places.point(id, chosen, viewer.actor());
    Notice.say(redirect, "challenges.pointed");
    return "redirect:/challenges/" + id + "/places";
  }

  /** What is no id was not ticked on our page. */
  private static Stream<UUID> id(String ticked) {
    try {
      return Stream.of(UUID.fromString(ticked));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  @PostMapping("/challenges/{id}/places/{place}/removal")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String unpoint(
      Viewer viewer, @PathVariable UUID id, @PathVariable UUID place, RedirectAttributes redirect) {
    places.unpoint(id, place, viewer.actor());
    Notice.say(redirect, "challenges.unpointed");
    return "redirect:/challenges/" + id + "/places";
  }
}
