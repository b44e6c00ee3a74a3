package no.dugnad.workshops.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.halls.WaitingRoom;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.halls.Workshops.Admission;
import no.dugnad.workshops.seats.SeatCookie;
import no.dugnad.workshops.seats.Seats;
import no.dugnad.workshops.streams.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Lets people in, or has them wait. */
@Controller
class JoinController {
  private final Workshops workshops;
  private final WaitingRoom waiting;
  private final Seats seats;
  private final Door door;

  JoinController(Workshops workshops, WaitingRoom waiting, Seats seats, Door door) {
    this.workshops = workshops;
    this.waiting = waiting;
    this.seats = seats;
    this.door = door;
  }

  @SendableAgain("The seat is the key's own: who joins twice has one")
  @PostMapping("/w/{code}/join")
  String join(
      Seat seat,
      @PathVariable String code,
      Input input,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Workshop workshop = workshops.findByCode(code).orElse(null);
    if (workshop == null) return door.unknown(code, input, response, model);
    // Who joins twice, by the back button, is one person still.
    if (seat.participant() != null) return "redirect:/w/" + workshop.code();
    if (isKnown(workshop, request)) return "redirect:/w/" + workshop.code();
    String name = input.optionalLine("name", Introduction.MAX_NAME);
    String organisation = input.optionalLine("organisation", Introduction.MAX_NAME);
    var introduction =
        new Introduction(name, organisation, role(input.raw("role")), input.isTicked("named"));
    try {
      if (!input.hasProblems()) {
        UUID key = Ui.formKey(request).orElseGet(UUID::randomUUID);
        Admission joined = workshops.join(workshop.id(), introduction, key);
        SeatCookie.give(workshop.code(), joined, request, response);
        return "redirect:/w/" + workshop.code();
      }
    } catch (Refused refused) {
      input.reject("", refused.key(), refused.args());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return door.show(workshop, input, model);
  }

  /** Who waits already is not to wait twice, and who was shown out is let in by a facilitator. */
  private boolean isKnown(Workshop workshop, HttpServletRequest request) {
    String token = SeatCookie.of(request).orElse("");
    return !token.isEmpty()
        && !workshop.isClosed()
        && (seats.isShownOut(workshop.id(), token) || waiting.sees(workshop.id(), token));
  }

  private static @Nullable RoleKind role(String typed) {
    return Arrays.stream(RoleKind.values())
        .filter(role -> role.name().equals(typed))
        .findFirst()
        .orElse(null);
  }
}
