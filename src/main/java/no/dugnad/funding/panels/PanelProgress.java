package no.dugnad.funding.panels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the members of panels have come. What they hand in is a later room's, which implements
 * it.
 */
public interface PanelProgress {
  /** The members by name, counted over these applications and no others. */
  List<PanelMember> list(UUID callId, Collection<UUID> applications);

  /**
   * The person's seats, with what is left to do in each: nothing once the applicants are answered.
   */
  List<PanelSeat> listSeats(UUID personId);

  /** The person's seat on this panel, with what they have done, whether or not it is over. */
  Optional<PanelSeat> findSeat(UUID callId, UUID personId);

  /**
   * The calls of the organisation where every member has answered and handed in, and the scoring is
   * not closed; reckoned without the applications that are hidden from the one who asks.
   */
  List<PanelCall> listReady(UUID organisationId, Collection<UUID> hidden);
}
