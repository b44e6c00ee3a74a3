package no.dugnad.workshops.seats.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.WaitingRoom;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.seats.SeatCookie;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Seat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The waiting room, for the page that waits, and for the facilitators who let in or turn away. */
@RestController
class WaitingController {
  private final WaitingRoom waiting;
  private final Workshops workshops;
  private final HostedBoards boards;

  WaitingController(WaitingRoom waiting, Workshops workshops, HostedBoards boards) {
    this.waiting = waiting;
    this.workshops = workshops;
    this.boards = boards;
  }

  /** Whether who asks still waits; if not, the workshop's page says what became of it. */
  @GetMapping("/w/{code}/waiting")
  Map<String, Boolean> waits(Seat seat, HttpServletRequest request) {
    boolean waits =
        seat.workshop() != null
            && seat.participant() == null
            && !boards.ask(seat.workshopId(), Board::isClosed)
            && SeatCookie.of(request)
                .filter(token -> waiting.sees(seat.workshopId(), token))
                .isPresent();
    return Map.of("waits", waits);
  }

  @PostMapping("/w/{code}/admissions")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void letIn(Viewer viewer, Seat seat, @RequestParam List<UUID> participant) {
    workshops.letIn(seat.workshopId(), participant, viewer);
  }

  @PostMapping("/w/{code}/waiting/removal")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void turnAway(Seat seat, @RequestParam List<UUID> participant) {
    waiting.turnAway(seat.workshopId(), participant);
  }
}
