package no.dugnad.workshops.seats;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Signature;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.streams.HostedBoards;
import org.springframework.stereotype.Component;

/**
 * What the links to the big screen hold, so that a machine where nobody is signed in may show it. A
 * key is good for two days, so that a room can be made ready the day before, and no longer than the
 * workshop: when that is over it opens a screen that thanks the room, and nothing that was written.
 * One that was closed and opened again, or whose facilitator has said so, has others.
 */
@Component
public class ScreenKeys {
  private static final String SCREEN = "screen";
  private static final Duration GOOD = Duration.ofDays(2);
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([\\w-]{1,50})");

  private final HostedBoards boards;
  private final Clock clock;

  ScreenKeys(HostedBoards boards, Clock clock) {
    this.boards = boards;
    this.clock = clock;
  }

  public String give(Workshop workshop) {
    long until = clock.instant().plus(GOOD).getEpochSecond();
    long since = boards.ask(workshop.id(), Board::screensSince);
    return until + "." + Signature.of(workshop, SCREEN, since, until);
  }

  boolean opens(Workshop workshop, String key) {
    return isOpen(workshop.id()) && isGood(workshop, key);
  }

  /** Whether it would open the screen, had the workshop not ended. */
  boolean outlives(Workshop workshop, String key) {
    return !isOpen(workshop.id()) && isGood(workshop, key);
  }

  private boolean isGood(Workshop workshop, String key) {
    Matcher form = FORM.matcher(key);
    if (!form.matches()) return false;
    long until = Long.parseLong(form.group(1));
    return clock.instant().getEpochSecond() < until
        && Signature.isOf(
            form.group(2), workshop, SCREEN, boards.ask(workshop.id(), Board::screensSince), until);
  }

  private boolean isOpen(UUID workshop) {
    return !boards.ask(workshop, Board::isClosed);
  }
}
