package no.dugnad.workshops.seats.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.dugnad.platform.people.Viewers;
import no.dugnad.workshops.halls.WorkshopRules;
import no.dugnad.workshops.halls.Workshops;
import no.dugnad.workshops.seats.Seats;
import no.dugnad.workshops.streams.Seat;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may still look at a stream that was opened by right: a facilitator who has
 * signed out, or is one no longer, may not, nor may a screen whose key is no longer good. What a
 * participant may, the board itself knows.
 */
@Component
class StreamRights {
  private final SessionRepository<?> sessions;
  private final Viewers viewers;
  private final Workshops workshops;
  private final WorkshopRules rules;
  private final Seats seats;

  StreamRights(
      SessionRepository<?> sessions,
      Viewers viewers,
      Workshops workshops,
      WorkshopRules rules,
      Seats seats) {
    this.sessions = sessions;
    this.viewers = viewers;
    this.workshops = workshops;
    this.rules = rules;
    this.seats = seats;
  }

  BooleanSupplier of(Seat seat, HttpServletRequest request) {
    UUID person = seat.facilitator();
    HttpSession session = request.getSession(false);
    if (seat.as() == Seat.Capacity.PARTICIPANT) return () -> true;
    if (person == null || session == null) {
      String key = request.getParameter("key");
      return () -> seats.isScreen(seat, key);
    }
    var workshop = workshops.getWorkshop(seat.workshopId());
    String sessionId = session.getId();
    return () ->
        sessions.findById(sessionId) != null
            && rules.facilitates(viewers.of(person, workshop.organisationId()), workshop);
  }
}
