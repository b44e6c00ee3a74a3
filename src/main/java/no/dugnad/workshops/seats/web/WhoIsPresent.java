package no.dugnad.workshops.seats.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.halls.Waiter;
import no.dugnad.workshops.halls.WaitingRoom;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Present;
import no.dugnad.workshops.streams.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is connected now and who waits at the door, for the facilitators; no log keeps it. */
@RestController
class WhoIsPresent {
  private final HostedBoards boards;
  private final WaitingRoom waiting;
  private final People people;

  WhoIsPresent(HostedBoards boards, WaitingRoom waiting, People people) {
    this.boards = boards;
    this.waiting = waiting;
    this.people = people;
  }

  /**
   * @param facilitators their names
   * @param idle who have joined, done nothing, and are not here
   */
  record Here(
      Collection<UUID> participants,
      List<String> facilitators,
      int screens,
      List<UUID> idle,
      List<Waits> waiting) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Waits(UUID id, String name, String organisation, @Nullable RoleKind role) {
    static Waits of(Waiter waiter) {
      Introduction said = waiter.introduction();
      return new Waits(waiter.participant(), said.name(), said.organisation(), said.role());
    }
  }

  @GetMapping("/w/{code}/present")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  Here present(Seat seat) {
    Present now = boards.present(seat.workshopId());
    List<String> names =
        people.listPersons(now.facilitators()).values().stream()
            .map(Person::name)
            .sorted()
            .toList();
    return new Here(
        now.participants(),
        names,
        now.screens(),
        boards.ask(seat.workshopId(), board -> idle(board, now)),
        waiting.list(seat.workshopId()).stream().map(Waits::of).toList());
  }

  private static List<UUID> idle(Board board, Present now) {
    return board.present().stream()
        .map(Participant::id)
        .filter(id -> !now.participants().contains(id) && !board.hasDone(id))
        .toList();
  }
}
