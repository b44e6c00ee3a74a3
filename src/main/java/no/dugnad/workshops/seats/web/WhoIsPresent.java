package no.dugnad.workshops.seats.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.workshops.streams.HostedBoards;
import no.dugnad.workshops.streams.Present;
import no.dugnad.workshops.streams.Seat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is connected now, for the facilitators; no log keeps it. */
@RestController
class WhoIsPresent {
  private final HostedBoards boards;
  private final People people;

  WhoIsPresent(HostedBoards boards, People people) {
    this.boards = boards;
    this.people = people;
  }

  /**
   * @param facilitators their names
   */
  record Here(Collection<UUID> participants, List<String> facilitators, int screens) {}

  @GetMapping("/w/{code}/present")
  @PreAuthorize("@seatRules.facilitate(#seat)")
  Here present(Seat seat) {
    Present now = boards.present(seat.workshopId());
    List<String> names =
        people.listPersons(now.facilitators()).values().stream()
            .map(Person::name)
            .sorted()
            .toList();
    return new Here(now.participants(), names, now.screens());
  }
}
