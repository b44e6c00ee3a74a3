package no.dugnad.funding.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationStatus;
import no.dugnad.funding.assessment.Ranking;
import no.dugnad.funding.assessment.Ranking.Standing;
import no.dugnad.funding.recommendations.Recommendation.Verdict;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Revision;
import org.junit.jupiter.api.Test;

class MeetingBoardTest {
  private static final UUID SOMEBODY = new UUID(7, 7);
  private static final MeetingStatus OPEN = new MeetingStatus.Open();

  private final Map<UUID, Recommendation> proposals = new HashMap<>();
  private final Set<UUID> toBeRejected = new HashSet<>();

  @Test
  void theLineIsDrawnWhereTheMoneyEnds() {
    MeetingBoard board = board(250, 100, 100, 100);
    assertThat(board.reach()).isEqualTo(2);
    assertThat(board.remaining()).isEqualTo(Money.kroner(250));
  }

  @Test
  void whatIsExactlyEnoughReachesToTheEnd() {
    assertThat(board(300, 100, 100, 100).reach()).isEqualTo(3);
  }

  @Test
  void lessThanAppliedForMakesTheMoneyReachFurther() {
    propose(0, Verdict.AWARD, 50);
    MeetingBoard board = board(250, 100, 100, 100);
    assertThat(board.reach()).isEqualTo(3);
    assertThat(board.remaining()).isEqualTo(Money.kroner(200));
  }

  @Test
  void aDeclineTakesNothing() {
    propose(0, Verdict.DECLINE, 0);
    assertThat(board(200, 100, 100, 100).reach()).isEqualTo(3);
  }

  @Test
  void whatIsProposedForRejectionTakesNothingWhateverWasRecommended() {
    propose(0, Verdict.AWARD, 100);
    toBeRejected.add(new UUID(1, 0));
    MeetingBoard board = board(200, 100, 100, 100);
    assertThat(board.reach()).isEqualTo(3);
    assertThat(board.remaining()).isEqualTo(Money.kroner(200));
    assertThat(board.awards()).isZero();
    assertThat(board.incomplete()).hasSize(2);
  }

  @Test
  void aSmallOneBelowTheLineDoesNotJumpOverIt() {
    assertThat(board(150, 100, 100, 10).reach()).isEqualTo(1);
  }

  @Test
  void tooManyAwardsGoBelowZero() {
    propose(0, Verdict.AWARD, 100);
    propose(1, Verdict.AWARD, 100);
    MeetingBoard board = board(150, 100, 100);
    assertThat(board.isWithin()).isFalse();
    assertThat(board.remaining()).isEqualTo(Money.kroner(-50));
  }

  @Test
  void itsVersionChangesWithWhatItShowsAndOnlyThen() {
    Revision before = board(300, 100, 100).revision();
    assertThat(board(300, 100, 100).revision()).isEqualTo(before);
    proposals.put(new UUID(9, 9), award(new UUID(9, 9), 100));
    assertThat(board(300, 100, 100).revision()).as("a proposal unseen").isEqualTo(before);
    propose(1, Verdict.AWARD, 100);
    assertThat(board(300, 100, 100).revision()).isNotEqualTo(before);
  }

  private void propose(int index, Verdict verdict, long kroner) {
    UUID id = new UUID(1, index);
    proposals.put(id, new Recommendation(id, verdict, Money.kroner(kroner), "Fordi.", 1));
  }

  private static Recommendation award(UUID id, long kroner) {
    return new Recommendation(id, Verdict.AWARD, Money.kroner(kroner), "Fordi.", 1);
  }

  private MeetingBoard board(long available, long... applied) {
    List<Ranking.Ranked> ranked =
        IntStream.range(0, applied.length)
            .mapToObj(i -> new Ranking.Ranked(application(i, applied[i]), i + 1, standing(), 0))
            .toList();
    return MeetingBoard.of(
        new Ranking(ranked), proposals, toBeRejected, Money.kroner(available), OPEN);
  }

  private static Application application(int index, long kroner) {
    return new Application(
        new UUID(1, index),
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        new Application.Summary("S" + index, Money.kroner(kroner), null, "", null),
        new ApplicationStatus.Submitted(Instant.EPOCH, SOMEBODY, "0"));
  }

  private static Standing standing() {
    return new Standing(2, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, List.of());
  }
}
