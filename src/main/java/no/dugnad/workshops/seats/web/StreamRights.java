package no.dugnad.workshops.seats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.dugnad.platform.people.Viewers;
import no.dugnad.workshops.halls.WorkshopRules;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.streams.Seat;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may still look at a stream that was opened by right: a facilitator who has
 * signed out, or is one no longer, may not. What a participant may, the board itself knows.
 */
@Component
class StreamRights {
  private final SessionRepository<?> sessions;
  private final Viewers viewers;
  private final Workshops workshops;
  private final WorkshopRules rules;

  StreamRights(
      SessionRepository<?> sessions, Viewers viewers, Workshops workshops, WorkshopRules rules) {
    this.sessions = sessions;
    this.viewers = viewers;
    this.workshops = workshops;
    this.rules = rules;
  }

  BooleanSupplier of(Seat seat, HttpServletRequest request) {
    UUID person = seat.facilitator();
    HttpSession session = request.getSession(false);
    if (person == null || session == null || seat.as() == Seat.Capacity.PARTICIPANT) {
      return () -> true;
    }
    var workshop = workshops.getWorkshop(seat.workshopId());
    String sessionId = session.getId();
    return () ->
        sessions.findById(sessionId) != null
            && rules.facilitates(viewers.of(person, workshop.organisationId()), workshop);
  }
}
