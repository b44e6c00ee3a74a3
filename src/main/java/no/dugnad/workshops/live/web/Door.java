package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Link;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.streams.HostedBoards;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The door of a workshop, as those meet it who have not come in. */
@Component
class Door {
  private final HostedBoards boards;
  private final Challenges challenges;
  private final WorkshopLinks links;

  Door(HostedBoards boards, Challenges challenges, WorkshopLinks links) {
    this.boards = boards;
    this.challenges = challenges;
    this.links = links;
  }

  /** That no workshop has the code. */
  String unknown(String code, Input input, HttpServletResponse response, Model model) {
    Input typed = input.has("code") ? input : input.with("code", code);
    model.addAttribute("input", typed);
    if (!typed.hasProblems()) typed.reject("code", "live.door.problem.code", code);
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "workshops/live/code";
  }

  /** What they are asked before they come in. */
  String show(Workshop workshop, Input input, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("workshop", workshop);
    model.addAttribute("links", links(workshop));
    model.addAttribute("asks", boards.ask(workshop.id(), board -> board.opened().asks()));
    model.addAttribute("roles", List.of(RoleKind.values()));
    model.addAttribute("language", language(workshop));
    return "workshops/live/door";
  }

  /** What who may not come in meets: they wait, or have been shown out. */
  String keptOut(Workshop workshop, String why, Model model) {
    model.addAttribute("workshop", workshop);
    model.addAttribute("why", why);
    model.addAttribute("language", language(workshop));
    return "workshops/live/kept-out";
  }

  /** What all may read of one that has ended. */
  List<Link> links(Workshop workshop) {
    return workshop.isClosed() ? links.openTo(workshop) : List.of();
  }

  /** The language of what it is about. */
  String language(Workshop workshop) {
    return challenge(workshop)
        .map(challenge -> challenge.text().language())
        .orElse(Locale.of("nb").getLanguage());
  }

  Optional<Challenge> challenge(Workshop workshop) {
    UUID id = workshop.challengeId();
    return id == null ? Optional.empty() : Optional.of(challenges.getChallenge(id));
  }
}
