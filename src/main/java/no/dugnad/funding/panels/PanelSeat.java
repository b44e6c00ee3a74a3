package no.dugnad.funding.panels;

import java.util.UUID;

/**
 * One person's seat on a panel, as they see it themselves.
 *
 * @param closed the panel meets, or has met: scores stand
 */
public record PanelSeat(UUID callId, int unanswered, int open, int handedIn, boolean closed) {
  public boolean isDone() {
    return unanswered == 0 && handedIn == open;
  }
}
