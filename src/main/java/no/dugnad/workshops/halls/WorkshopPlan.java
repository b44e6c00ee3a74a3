package no.dugnad.workshops.halls;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What a workshop begins with.
 *
 * @param challengeId what it is about
 * @param asks what those who join are asked
 * @param places how many come in before a facilitator lets more in
 */
public record WorkshopPlan(
    @Nullable UUID challengeId, String title, List<Step> steps, Asks asks, int places) {
  public static final int MAX_PLACES = Participant.MOST;

  public WorkshopPlan {
    steps = List.copyOf(steps);
    if (places < 1 || places > MAX_PLACES) throw new IllegalArgumentException("places " + places);
  }
}
