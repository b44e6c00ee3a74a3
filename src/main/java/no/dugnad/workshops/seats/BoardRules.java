package no.dugnad.workshops.seats;

import java.util.UUID;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.Seat;
import org.springframework.stereotype.Component;

/** Who may do what with workshops and their boards. */
@Component
public class BoardRules {
  private final Workshops workshops;

  BoardRules(Workshops workshops) {
    this.workshops = workshops;
  }

  /** An adviser makes workshops for the organisation they act for. */
  public boolean keep(Viewer viewer) {
    return viewer.has(Role.ADVISER);
  }

  /** An adviser of the workshop's organisation facilitates it. */
  public boolean manage(Viewer viewer, UUID id) {
    return workshops.find(id).filter(workshop -> facilitates(viewer, workshop)).isPresent();
  }

  public boolean facilitates(Viewer viewer, Workshop workshop) {
    return viewer.has(Role.ADVISER, workshop.organisationId());
  }

  /** Who has joined and not been shown out takes part. */
  public boolean takePart(Seat seat) {
    return seat.holds(Seat.Capacity.PARTICIPANT);
  }

  /** A facilitator of the workshop that the code names. */
  public boolean facilitate(Seat seat) {
    return seat.holds(Seat.Capacity.FACILITATOR);
  }

  /** A facilitator, and who has the link, shows the big screen. */
  public boolean showScreen(Seat seat) {
    return seat.holds(Seat.Capacity.SCREEN);
  }

  /** Participants and facilitators do deeds; what each may do, the board says. */
  public boolean act(Seat seat) {
    return seat.author().isPresent();
  }

  /** All who have a place in the workshop look at its board, each at what they may see. */
  public boolean look(Seat seat) {
    return seat.as() != null;
  }
}
