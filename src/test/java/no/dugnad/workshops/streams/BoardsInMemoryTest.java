package no.dugnad.workshops.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.dugnad.testing.Cast;
import no.dugnad.testing.ServerTest;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.transaction.PlatformTransactionManager;

/** A node with little memory, in which many workshops are opened. */
@ServerTest
class BoardsInMemoryTest {
  private static final int MOST_BYTES = 200_000;
  private static final int WORKSHOPS = 12;

  private Halls halls;
  @Autowired private Cast cast;
  private HostedBoards node;
  private List<Workshop> workshops;

  @BeforeEach
  void start(
      @Autowired AutowireCapableBeanFactory beans,
      @Autowired EventStore events,
      @Autowired PresenceStore presences,
      @Autowired PlatformTransactionManager transactions,
      @Autowired JdbcConnectionDetails database,
      @Autowired Clock clock) {
    halls = beans.createBean(Halls.class);
    node = new HostedBoards(events, presences, transactions, database, clock, MOST_BYTES);
    node.start();
    workshops = new ArrayList<>();
    for (int i = 0; i < WORKSHOPS; i++) {
      Workshop workshop = halls.open(cast);
      for (int person = 0; person < 10; person++) halls.join(workshop, "Navn " + person);
      workshops.add(workshop);
    }
  }

  @AfterEach
  void stop() {
    node.stop();
    node.destroy();
  }

  @Test
  void thoseThatNobodyFollowsAreLetGoBeforeTheMemoryIsFull() {
    for (Workshop workshop : workshops) {
      assertThat(node.<Integer>ask(workshop.id(), board -> board.present().size())).isEqualTo(10);
    }
    assertThat(node.bytes()).isLessThan(2 * MOST_BYTES);
    assertThat(node.<Boolean>ask(workshops.getFirst().id(), Board::isClosed)).isFalse();
  }

  @Test
  void thoseThatAreFollowedStayAndTheNextIsTurnedAwayUntilOneIsLeft() {
    List<Reading> readings = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              for (Workshop workshop : workshops) readings.add(follow(workshop));
            })
        .isInstanceOf(HostedBoards.Full.class);
    assertThat(readings).hasSizeBetween(2, WORKSHOPS - 1);
    assertThatThrownBy(() -> follow(workshops.getLast())).isInstanceOf(HostedBoards.Full.class);
    readings.forEach(Reading::end);
    assertThat(follow(workshops.getLast())).isNotNull();
  }

  private Reading follow(Workshop workshop) {
    var seat = new Seat(workshop.id(), workshop.code(), null, null, true, Seat.Capacity.SCREEN);
    return node.follow(seat, -1, () -> true, new Silent());
  }

  private static final class Silent implements Line {
    @Override
    public boolean send(ByteBuffer message) {
      message.position(message.limit());
      return true;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
