package no.dugnad.challenges.web;

import java.util.List;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengePart;
import no.dugnad.challenges.ChallengeRules;
import no.dugnad.challenges.Challenges;
import no.dugnad.challenges.Pictures;
import no.dugnad.challenges.Places;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The challenges as everybody reads them; those who write one find their deeds there too. */
@Controller
class ChallengePages {
  private static final int PAGE = 20;
  private static final int MOST_PLACES = 100;

  private final Challenges challenges;
  private final ChallengeRules rules;
  private final Places places;
  private final Pictures pictures;
  private final List<ChallengePart> parts;

  ChallengePages(
      Challenges challenges, ChallengeRules rules, Places places, Pictures pictures, Slots slots) {
    this.challenges = challenges;
    this.rules = rules;
    this.places = places;
    this.pictures = pictures;
    this.parts = slots.in(ChallengePart.class);
  }

  @GetMapping("/challenges")
  String list(Input input, Model model) {
    String typed = input.raw("page");
    int page = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    // One more than is shown tells whether there is a next page.
    List<Challenge> found = challenges.listPublic(page * PAGE, PAGE + 1);
    model.addAttribute("challenges", found.stream().limit(PAGE).toList());
    model.addAttribute("page", page);
    model.addAttribute("more", found.size() > PAGE);
    return "challenges/list";
  }

  @GetMapping("/challenges/{id}")
  @PreAuthorize("@challengeRules.see(#viewer, #id)")
  String challenge(Viewer viewer, @PathVariable UUID id, Model model) {
    Challenge challenge = challenges.getChallenge(id);
    boolean manages = rules.manages(viewer, challenge);
    model.addAttribute("challenge", challenge);
    model.addAttribute("manages", manages);
    model.addAttribute("pictures", pictures.list(id));
    model.addAttribute("groups", places.groupsOf(id));
    model.addAttribute("places", places.listOf(id, MOST_PLACES));
    model.addAttribute(
        "parts", parts.stream().flatMap(room -> room.parts(challenge, viewer).stream()).toList());
    model.addAttribute("entries", manages ? challenges.timeline(id) : List.of());
    return "challenges/challenge";
  }
}
