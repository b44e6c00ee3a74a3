package no.dugnad.followup.gatherings.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gatherings;
import no.dugnad.followup.gatherings.Guest;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.gatherings.Guest.Source;
import no.dugnad.followup.gatherings.Guests;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who are asked answer, and the adviser says who came. */
@Controller
class GuestController {
  private final Gatherings gatherings;
  private final Guests guests;
  private final Projects projects;

  GuestController(Gatherings gatherings, Guests guests, Projects projects) {
    this.gatherings = gatherings;
    this.guests = guests;
    this.projects = projects;
  }

  @PostMapping("/gatherings/{id}/answer")
  @PreAuthorize("@gatheringRules.answer(#viewer, #id)")
  String answer(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Answer answer = input.choice("answer", Answer.class);
    int sequence = input.wholeNumber("sequence", 0, Integer.MAX_VALUE);
    Source source = input.choice("source", Source.class);
    if (input.hasProblems() || answer == Answer.UNANSWERED) return "redirect:/gatherings/" + id;
    boolean earlier = sequence < gatherings.getGathering(id).told().asked();
    guests.answer(id, answer, sequence, source, viewer);
    Notice.say(
        redirect, earlier ? "gatherings.said.answeredEarlier" : "gatherings.said.answer." + answer);
    return "redirect:/gatherings/" + id;
  }

  @PostMapping("/gatherings/{id}/attendance")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String attend(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    List<Guest> asked = listAsked(viewer, id);
    Set<UUID> came = came(asked, input);
    guests.attend(id, asked, came, input.revision(), viewer);
    Notice.say(redirect, "gatherings.said.attended", came.size());
    return "redirect:/gatherings/" + id;
  }

  @PostMapping("/gatherings/{id}/holding")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String hold(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    List<Guest> asked = listAsked(viewer, id);
    Set<UUID> came = came(asked, input);
    guests.hold(id, asked, came, input.revision(), viewer);
    if (asked.isEmpty()) Notice.say(redirect, "gatherings.said.held");
    else Notice.say(redirect, "gatherings.said.heldWith", came.size());
    return "redirect:/gatherings/" + id;
  }

  @PostMapping("/gatherings/{id}/holding/withdrawal")
  @PreAuthorize("@gatheringRules.keep(#viewer, #id)")
  String takeBackHolding(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    gatherings.takeBackHolding(id, viewer);
    Notice.say(redirect, "gatherings.said.notHeld");
    return "redirect:/gatherings/" + id;
  }

  private List<Guest> listAsked(Viewer viewer, UUID id) {
    Gathering gathering = gatherings.getGathering(id);
    return guests.list(gathering, projects.listProjects(gathering.cohortId(), viewer));
  }

  private static Set<UUID> came(List<Guest> asked, Input input) {
    return asked.stream()
        .map(Guest::personId)
        .filter(person -> input.isChosen("came", person.toString()))
        .collect(Collectors.toSet());
  }
}
