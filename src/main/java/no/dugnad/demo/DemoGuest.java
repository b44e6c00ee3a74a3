package no.dugnad.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Author;
import org.apache.commons.csv.CSVRecord;

/** Somebody who takes part in the finished hjernedugnad, known by what they do. */
record DemoGuest(UUID id, String organisation, RoleKind role, boolean late) {
  /** The facilitator asks them to wait: who is to sell an answer does not weigh the need. */
  private static final RoleKind HOLDS_BACK = RoleKind.SUPPLIER;

  static List<DemoGuest> all() {
    return DemoFile.read("deltakere.csv", DemoGuest::several).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<DemoGuest> several(CSVRecord row) {
    String organisation = row.get("virksomhet");
    RoleKind role = RoleKind.valueOf(row.get("rolle"));
    int late = Integer.parseInt(row.get("sene"));
    return IntStream.range(0, Integer.parseInt(row.get("antall")))
        .mapToObj(i -> new DemoGuest(DemoFile.id(organisation + i), organisation, role, i < late))
        .toList();
  }

  Author author() {
    return Author.participant(id);
  }

  boolean votes() {
    return role != HOLDS_BACK;
  }

  /** Whether they may have written what somebody of the organisation did. */
  boolean mayWriteFor(String other) {
    return organisation.equals(other) && !late;
  }
}
