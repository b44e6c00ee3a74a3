package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.halls.WaitingRoom;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.live.QrCode;
import no.dugnad.workshops.live.ScriptTexts;
import no.dugnad.workshops.seats.SeatCookie;
import no.dugnad.workshops.seats.Seats;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import no.dugnad.workshops.streams.Seat.Capacity;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in, the participant's own board, and the big screen that they all look at. */
@Controller
class ParticipantPages {
  private final Workshops workshops;
  private final HostedBoards boards;
  private final Seats seats;
  private final WaitingRoom waiting;
  private final Door door;
  private final ScriptTexts texts;
  private final RoomAddress room;
  private final Clock clock;

  ParticipantPages(
      Workshops workshops,
      HostedBoards boards,
      Seats seats,
      WaitingRoom waiting,
      Door door,
      ScriptTexts texts,
      RoomAddress room,
      Clock clock) {
    this.workshops = workshops;
    this.boards = boards;
    this.seats = seats;
    this.waiting = waiting;
    this.door = door;
    this.texts = texts;
    this.room = room;
    this.clock = clock;
  }

  @GetMapping("/w")
  String way(Input input, HttpServletResponse response, Model model) {
    model.addAttribute("input", input);
    if (!input.has("code")) return "workshops/live/code";
    String typed = input.line("code", Workshop.MAX_TYPED_CODE);
    Optional<Workshop> workshop = workshops.findByCode(typed);
    if (workshop.isPresent()) return "redirect:/w/" + workshop.get().code();
    return door.unknown(typed, input, response, model);
  }

  @GetMapping("/w/{code}")
  String enter(
      Seat seat,
      @PathVariable String code,
      Input input,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Workshop workshop = workshops.findByCode(code).orElse(null);
    if (workshop == null) return door.unknown(code, input, response, model);
    if (!workshop.code().equals(code)) return "redirect:/w/" + workshop.code();
    if (seat.as() != Capacity.PARTICIPANT) return atTheDoor(workshop, input, request, model);
    show(workshop, seat, model);
    model.addAttribute("links", door.links(workshop));
    model.addAttribute("who", Objects.requireNonNull(seat.participant()).toString());
    return "workshops/live/participant";
  }

  private String atTheDoor(
      Workshop workshop, Input input, HttpServletRequest request, Model model) {
    String token = SeatCookie.of(request).orElse("");
    if (token.isEmpty() || workshop.isClosed()) return door.show(workshop, input, model);
    if (seats.isShownOut(workshop.id(), token)) return door.keptOut(workshop, "out", model);
    if (waiting.sees(workshop.id(), token)) return door.keptOut(workshop, "waits", model);
    model.addAttribute("turnedAway", waiting.isTurnedAway(workshop.id(), token));
    return door.show(workshop, input, model);
  }

  @GetMapping("/w/{code}/screen")
  @PreAuthorize("@seatRules.comeToScreen(#seat, #key)")
  String screen(
      Seat seat,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!seat.holds(Capacity.SCREEN)) {
      Optional<Workshop> ended = seats.findEnded(code, key);
      if (ended.isPresent()) {
        model.addAttribute("workshop", ended.get());
        return "workshops/live/screen-ended";
      }
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return "workshops/live/screen-gone";
    }
    Workshop workshop = workshops.getWorkshop(seat.workshopId());
    String address = room.of(workshop, request);
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
    model.addAttribute("language", door.language(workshop));
    model.addAttribute(
        "picture",
        door.challenge(workshop).map(challenge -> challenge.text().background()).orElse(""));
  }
}
