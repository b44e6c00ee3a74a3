package no.dugnad.funding.announcements;

import java.time.Instant;
import java.util.UUID;
import no.dugnad.funding.decisions.Announcements;
import no.dugnad.platform.journal.Actor;

/**
 * That a call's decisions are to be announced.
 *
 * @param at the hour; that of the order where it is to be at once
 * @param setBy the id of the one who has set it
 * @param name theirs
 */
public record AnnouncementPlan(
    UUID callId, Instant at, boolean titlesPublic, Instant setAt, UUID setBy, String name) {

  /** Whether it waits for an hour, and not for its letters alone. */
  public boolean isForAnHour() {
    return at.isAfter(setAt);
  }

  Announcements.Order order() {
    return new Announcements.Order(callId, titlesPublic, new Actor(setBy, name));
  }
}
