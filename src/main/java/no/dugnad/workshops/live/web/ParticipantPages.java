package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.halls.Admission;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.live.QrCode;
import no.dugnad.workshops.live.ScriptTexts;
import no.dugnad.workshops.seats.SeatCookie;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import no.dugnad.workshops.streams.Seat.Capacity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way in, the participant's own board, and the big screen that they all look at. */
@Controller
class ParticipantPages {
  private final Workshops workshops;
  private final HostedBoards boards;
  private final Challenges challenges;
  private final ScriptTexts texts;
  private final Clock clock;

  ParticipantPages(
      Workshops workshops,
      HostedBoards boards,
      Challenges challenges,
      ScriptTexts texts,
      Clock clock) {
    this.workshops = workshops;
    this.boards = boards;
    this.challenges = challenges;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/w")
  String way(Input input, HttpServletResponse response, Model model) {
    model.addAttribute("input", input);
    if (!input.has("code")) return "workshops/live/code";
    String typed = input.text("code", 20);
    Optional<Workshop> workshop = workshops.findByCode(typed);
    if (workshop.isPresent()) return "redirect:/w/" + workshop.get().code();
    return unknown(typed, input, response, model);
  }

  private static String unknown(
      String code, Input input, HttpServletResponse response, Model model) {
    model.addAttribute("input", input);
    if (!input.hasProblems()) input.reject("code", "live.door.problem.code", code);
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "workshops/live/code";
  }

  @GetMapping("/w/{code}")
  String enter(
      Seat seat,
      @PathVariable String code,
      Input input,
      HttpServletResponse response,
      Model model) {
    Workshop workshop = workshops.findByCode(code).orElse(null);
    if (workshop == null) return unknown(code, input, response, model);
    if (!workshop.code().equals(code)) return "redirect:/w/" + workshop.code();
    if (seat.as() != Capacity.PARTICIPANT) return door(workshop, input, model);
    show(workshop, seat, model);
    model.addAttribute("who", Objects.requireNonNull(seat.participant()).toString());
    return "workshops/live/participant";
  }

  private String door(Workshop workshop, Input input, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("workshop", workshop);
    model.addAttribute("asks", boards.ask(workshop.id(), board -> board.opened().asks()));
    model.addAttribute("roles", List.of(RoleKind.values()));
    model.addAttribute("language", language(workshop));
    return "workshops/live/door";
  }

  @PostMapping("/w/{code}/join")
  String join(
      Seat seat,
      @PathVariable String code,
      Input input,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Workshop workshop = workshops.findByCode(code).orElse(null);
    if (workshop == null) return unknown(code, input, response, model);
    // Who joins twice, by the back button, is one person still.
    if (seat.participant() != null) return "redirect:/w/" + workshop.code();
    String name = input.optionalText("name", Introduction.MAX_NAME);
    String organisation = input.optionalText("organisation", Introduction.MAX_NAME);
    if (input.hasProblems()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return door(workshop, input, model);
    }
    var introduction =
        new Introduction(name, organisation, role(input.raw("role")), input.isTicked("named"));
    Admission joined = workshops.join(workshop.id(), introduction);
    SeatCookie.give(workshop.code(), joined, request, response);
    return "redirect:/w/" + workshop.code();
  }

  private static @Nullable RoleKind role(String typed) {
    return Arrays.stream(RoleKind.values())
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElse(null);
  }

  @GetMapping("/w/{code}/screen")
  @PreAuthorize("@seatRules.showScreen(#seat)")
  String screen(
      Seat seat,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      Model model) {
    Workshop workshop = workshops.getWorkshop(seat.workshopId());
    String address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/w/" + workshop.code())
            .toUriString();
    show(workshop, seat, model);
    model.addAttribute("key", key);
    model.addAttribute("address", address);
    model.addAttribute("qr", QrCode.of(address));
    return "workshops/live/screen";
  }

  private void show(Workshop workshop, Seat seat, Model model) {
    model.addAttribute("workshop", workshop);
    model.addAttribute("now", clock.millis());
    model.addAttribute("board", new String(boards.snapshot(seat), StandardCharsets.UTF_8));
    model.addAttribute("texts", texts);
    model.addAttribute("language", language(workshop));
    model.addAttribute(
        "picture", challenge(workshop).map(challenge -> challenge.text().background()).orElse(""));
  }

  private String language(Workshop workshop) {
    return challenge(workshop)
        .map(challenge -> challenge.text().language())
        .orElse(Locale.of("nb").getLanguage());
  }

  private Optional<Challenge> challenge(Workshop workshop) {
    UUID id = workshop.challengeId();
    return id == null ? Optional.empty() : Optional.of(challenges.getChallenge(id));
  }
}
