package no.dugnad.workshops.deeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Participant;

/** Who is in the room and how they come in, and who sits where. */
final class PeopleDecisions extends Deciding {
  private final Instant now;

  PeopleDecisions(Board board, Author by, Instant now) {
    super(board, by);
    this.now = now;
  }

  List<Event> introduce(Deed.Introduce d) {
    if (!by.isParticipant()) throw new Refused("deeds.refused.participant");
    return changed(new Event.Introduced(by.participant(), asked(d.introduction())));
  }

  List<Event> join(Deed.Join d) {
    if (by.isParticipant()) throw new Refused("deeds.refused.unreadable");
    List<Participant> present = board.present();
    if (present.size() >= Participant.MOST) {
      throw new Refused("deeds.refused.full", Participant.MOST);
    }
    boolean isIn = board.findParticipant(d.participant()).isPresent();
    if (isIn || (!by.isFacilitator() && mustWait(present.size()))) return List.of();
    Introduction introduction = asked(d.introduction());
    var late = new Participant(d.participant(), d.tokenHash(), introduction, 0, false, false);
    int table = SeatingPlan.placeFor(late, present, board.tables());
    var joined = new Event.Joined(d.participant(), d.tokenHash(), introduction, table);
    return !by.isFacilitator() && board.isRush(now)
        ? List.of(joined, new Event.DoorSet(DoorState.WATCHED))
        : List.of(joined);
  }

  private boolean mustWait(int present) {
    return switch (board.door()) {
      case SHUT -> throw new Refused("deeds.refused.shut");
      case WATCHED -> true;
      case OPEN -> present >= board.opened().places();
    };
  }

  List<Event> setDoor(Deed.SetDoor d) {
    return facilitated(d.door() == board.door() ? List.of() : List.of(new Event.DoorSet(d.door())));
  }

  /** What was not asked for is not kept. */
  private Introduction asked(Introduction given) {
    Asks asks = board.opened().asks();
    return new Introduction(
        asks.name() ? given.name() : "",
        asks.organisation() ? given.organisation() : "",
        asks.role() ? given.role() : null,
        asks.name() && given.named());
  }

  List<Event> mix(Deed.Mix d) {
    if (d.tables() < 0 || d.tables() > Deed.Mix.MAX_TABLES) {
      throw new Refused("deeds.refused.tables", Deed.Mix.MAX_TABLES);
    }
    Map<UUID, Integer> places = SeatingPlan.mix(board.present(), d.tables());
    return facilitated(changed(new Event.TablesSet(d.tables(), places)));
  }

  List<Event> place(Deed.Place d) {
    if (d.table() < 1 || d.table() > board.tables()) throw new Refused("deeds.refused.noTable");
    return facilitated(changed(new Event.Placed(person(d.participant()).id(), d.table(), true)));
  }

  List<Event> dismiss(Deed.Dismiss d) {
    return facilitated(changed(new Event.Dismissed(person(d.participant()).id(), d.on())));
  }

  List<Event> dismissIdle(Deed.DismissIdle d) {
    return facilitated(
        d.participants().stream()
            .map(this::person)
            .filter(person -> !person.removed() && !board.hasDone(person.id()))
            .<Event>map(person -> new Event.Dismissed(person.id(), true))
            .toList());
  }
}
