package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.dugnad.workshops.rankings.Graph.Kind;
import no.dugnad.workshops.rankings.Graph.Node;
import no.dugnad.workshops.rankings.Start.Basis;
import no.dugnad.workshops.rankings.Start.LeftOut;
import no.dugnad.workshops.rankings.Start.Relieved;
import no.dugnad.workshops.rankings.Start.Suggestion;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Estimate;
import no.dugnad.workshops.rankings.Votes.Judgment;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;
import org.junit.jupiter.api.Test;

class WhereToStartTest {
  private final List<Node> nodes = new ArrayList<>();
  private final Map<UUID, String> kinds = new HashMap<>();
  private final List<Dot> dots = new ArrayList<>();
  private final List<Judgment> judgments = new ArrayList<>();
  private final List<Estimate> estimates = new ArrayList<>();
  private long ids;

  @Test
  void theCauseOfTheMostPainComesFirstAndEachThenByWhatItAdds() {
    UUID cold = need();
    UUID late = need();
    UUID windows = cause(cold);
    UUID budget = cause(cold, late);
    people("user", 10).forEach(p -> dots(p, cold, 3, late, 1));
    Start start = start();
    // Half of the cold, 3/4 of the pain, and all of the late, 1/4.
    assertThat(start.suggestions()).extracting(Suggestion::cause).containsExactly(budget, windows);
    assertThat(start.suggestions().getFirst().relief()).isCloseTo(0.625, within(1e-9));
    assertThat(start.suggestions().getLast().adds()).isCloseTo(0.375, within(1e-9));
    assertThat(start.suggestions().getFirst().needs())
        .containsExactly(new Relieved(cold, 0.75, 0.5), new Relieved(late, 0.25, 1));
    assertThat(start.leftOut()).isEmpty();
    assertThat(start.unexplained()).isZero();
  }

  @Test
  void aCauseUnderACauseIsReachedByWhatFlowsThroughBoth() {
    UUID cold = need();
    UUID late = need();
    UUID windows = cause(cold);
    UUID staff = cause(late);
    UUID budget = cause(windows, staff);
    people("user", 4).forEach(p -> dots(p, cold, 1, late, 1));
    Suggestion first = start().suggestions().getFirst();
    assertThat(first.cause()).isEqualTo(budget);
    assertThat(first.relief()).isCloseTo(1, within(1e-9));
  }

  @Test
  void inAChainTheDeepestCauseIsWhereToStart() {
    UUID cold = need();
    UUID deepest = cause(cause(cause(cold)));
    people("user", 3).forEach(p -> dots(p, cold, 1));
    assertThat(start().suggestions()).extracting(Suggestion::cause).containsExactly(deepest);
  }

  @Test
  void whatAnEffectHurtsIsFeltByTheNeedsItFollowsFrom() {
    UUID cold = need();
    UUID late = need();
    UUID windows = cause(cold);
    cause(late);
    UUID sick = node(Kind.EFFECT, cold);
    people("user", 3).forEach(p -> dots(p, sick, 2, late, 1));
    Start start = start();
    assertThat(start.suggestions().getFirst().cause()).isEqualTo(windows);
    assertThat(start.suggestions().getFirst().relief()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void aCauseThatIsHeldToMatterMoreCarriesMoreOfThePain() {
    UUID cold = need();
    UUID windows = cause(cold);
    UUID curtains = cause(cold);
    for (UUID person : people("user", 6)) {
      dots(person, cold, 1);
      estimates.add(new Estimate(person, windows, 4, 5));
      estimates.add(new Estimate(person, curtains, 1, 1));
    }
    Suggestion first = start().suggestions().getFirst();
    assertThat(first.cause()).isEqualTo(windows);
    assertThat(first.relief()).isCloseTo(0.8, within(1e-9));
    assertThat(first.estimates())
        .hasValueSatisfying(e -> assertThat(e.effort().median()).isEqualTo(5));
  }

  @Test
  void pairsWeighAsMuchAsDots() {
    UUID cold = need();
    UUID late = need();
    cause(cold);
    UUID staff = cause(late);
    for (UUID person : people("user", 30)) {
      dots(person, cold, 1);
      judgments.add(new Judgment(person, cold, late, Tilt.RIGHT));
    }
    // Sides were the same for all, as if drawn: one answer says nothing of a habit.
    List<Suggestion> suggestions = start().suggestions();
    double late1 =
        suggestions.stream()
            .filter(s -> s.cause().equals(staff))
            .findFirst()
            .orElseThrow()
            .relief();
    assertThat(late1).isBetween(0.35, 0.5);
  }

  @Test
  void aGroupWhoseWorstNeedIsNotRelievedIsNamed() {
    UUID cold = need();
    UUID ramp = need();
    for (int i = 0; i < 5; i++) cause(cold);
    List<UUID> rampCauses = List.of(cause(ramp), cause(ramp), cause(ramp));
    people("operations", 60).forEach(p -> dots(p, cold, 5));
    people("user", 2).forEach(p -> dots(p, ramp, 4, cold, 1));
    Start start = start();
    assertThat(start.leftOut())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.kind()).isEqualTo("user");
              assertThat(left.people()).isEqualTo(2);
              assertThat(left.need()).isEqualTo(ramp);
              assertThat(left.pain()).isCloseTo(0.8, within(1e-9));
              assertThat(left.relieved()).isZero();
              assertThat(left.cause()).hasValueSatisfying(c -> assertThat(rampCauses).contains(c));
            });
    assertThat(start.suggestions().getFirst().byKind()).containsOnlyKeys("operations", "user");
  }

  @Test
  void noKindsWorstNeedVanishesInAnyRoom() {
    var random = new Random(4);
    for (int room = 0; room < 100; room++) {
      nodes.clear();
      kinds.clear();
      dots.clear();
      judgments.clear();
      build(random, 2 + random.nextInt(10), random.nextInt(20), 1 + random.nextInt(20), 0.3);
      Start start = start();
      for (String kind : kinds.values().stream().distinct().toList()) {
        boolean named = start.leftOut().stream().map(LeftOut::kind).anyMatch(kind::equals);
        boolean relieved =
            start.suggestions().stream().anyMatch(s -> s.byKind().getOrDefault(kind, 0.0) > 0);
        assertThat(named || relieved || start.silent().contains(kind))
            .as("%s in %s", kind, start)
            .isTrue();
      }
      assertThat(start.suggestions())
          .allSatisfy(
              s -> {
                assertThat(s.relief()).isBetween(0.0, 1 + 1e-9);
                assertThat(s.certainty().low()).isBetween(0.0, s.certainty().high());
                assertThat(s.adds()).isLessThan(s.relief() + 1e-9);
              });
      assertThat(start.suggestions().stream().mapToDouble(Suggestion::adds).sum())
          .isLessThan(1 - start.unexplained() + 1e-9);
    }
  }

  @Test
  void aNeedWithoutACauseIsUnexplainedAndAKindThatHasSaidNothingIsSilent() {
    UUID cold = need();
    UUID late = need();
    cause(cold);
    people("user", 4).forEach(p -> dots(p, cold, 1, late, 3));
    people("supplier", 2);
    Start start = start();
    assertThat(start.unexplained()).isCloseTo(0.75, within(1e-9));
    assertThat(start.silent()).containsExactly("supplier");
    assertThat(start.leftOut())
        .containsExactly(new LeftOut("user", 4, late, 0.75, 0, Optional.empty()));
  }

  @Test
  void aRoomThatAgreesIsSurerThanOneThatDoesNot() {
    UUID cold = need();
    UUID late = need();
    cause(cold);
    cause(late);
    var room = people("user", 20);
    room.forEach(p -> dots(p, cold, 3, late, 2));
    Suggestion agreed = start().suggestions().getFirst();
    dots.clear();
    for (int i = 0; i < room.size(); i++) dots(room.get(i), i % 5 < 3 ? cold : late, 5);
    Suggestion divided = start().suggestions().getFirst();
    assertThat(agreed.certainty().high() - agreed.certainty().low()).isCloseTo(0, within(1e-9));
    assertThat(divided.certainty().high() - divided.certainty().low()).isBetween(0.15, 0.4);
    assertThat(divided.relief()).isBetween(divided.certainty().low(), divided.certainty().high());
  }

  @Test
  void howOftenItIsAmongTheFirstThreeIsTold() {
    List<UUID> needs = List.of(need(), need(), need(), need(), need(), need());
    needs.forEach(this::cause);
    for (UUID person : people("user", 40)) {
      dots(person, needs.get(0), 3, needs.get((int) (ids++ % 5) + 1), 2);
    }
    List<Suggestion> suggestions = start().suggestions();
    assertThat(suggestions.getFirst().certainty().topThree()).isEqualTo(1);
    assertThat(suggestions.getLast().certainty().topThree()).isBetween(0.1, 0.8);
  }

  @Test
  void whatOneAloneHasHungUnderEverythingRestsOnThatOne() {
    List<UUID> needs = new ArrayList<>();
    List<UUID> causes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      needs.add(need());
      causes.add(cause(needs.get(i)));
    }
    UUID pushed = written(Kind.CAUSE, new UUID(4, 4), causes.toArray(UUID[]::new));
    for (UUID person : people("user", 40)) {
      dots(person, needs.get((int) (ids++ % 20)), 3, needs.get((int) (ids++ % 20)), 2);
    }
    Suggestion first = start().suggestions().getFirst();
    assertThat(first.cause()).isEqualTo(pushed);
    assertThat(first.relief()).isCloseTo(1, within(1e-9));
    assertThat(first.alone()).isTrue();
    assertThat(first.basis()).as("100 % whoever is drawn").isEqualTo(Basis.LINKS);
  }

  @Test
  void whatTwoHaveSaidWithoutOneAnotherRestsOnNoOneAlone() {
    UUID cold = need();
    UUID late = need();
    UUID budget = new UUID(1, ids++);
    UUID kari = new UUID(4, 1);
    UUID ola = new UUID(4, 2);
    nodes.add(new Node(budget, Kind.CAUSE, Map.of(cold, Set.of(kari), late, Set.of(ola))));
    people("user", 12).forEach(p -> dots(p, cold, 1, late, 1));
    assertThat(start().suggestions().getFirst().alone()).as("half each").isFalse();
    people("user", 4).forEach(p -> dots(p, cold, 5));
    assertThat(start().suggestions().getFirst().alone()).as("most of it by one").isTrue();
    nodes.removeLast();
    nodes.add(new Node(budget, Kind.CAUSE, Map.of(cold, Set.of(kari, ola), late, Set.of(ola))));
    assertThat(start().suggestions().getFirst().alone()).as("two say the same").isFalse();
  }

  @Test
  void whatOneHasHungBetweenOthersCausesRestsOnThatOneAllTheWayDown() {
    UUID cold = need();
    UUID windows = cause(cold);
    UUID pushed = written(Kind.CAUSE, new UUID(4, 4), windows);
    UUID budget = new UUID(1, ids++);
    UUID kari = new UUID(4, 1);
    UUID ola = new UUID(4, 2);
    nodes.add(new Node(budget, Kind.CAUSE, Map.of(pushed, Set.of(kari, ola))));
    people("user", 12).forEach(p -> dots(p, cold, 1));
    Suggestion deepest = start().suggestions().getFirst();
    assertThat(deepest.cause()).isEqualTo(budget);
    assertThat(deepest.alone()).isTrue();
  }

  @Test
  void ofAFewVotersNothingIsSaidOfHowSureItIs() {
    UUID cold = need();
    UUID late = need();
    cause(cold);
    cause(late);
    assertThat(start().suggestions().getFirst().basis()).isEqualTo(Basis.UNWEIGHED);
    people("user", 9).forEach(p -> dots(p, p.getLeastSignificantBits() % 2 == 0 ? cold : late, 1));
    assertThat(start().suggestions().getFirst().basis()).isEqualTo(Basis.FEW);
    people("user", 1).forEach(p -> dots(p, cold, 1));
    assertThat(start().suggestions().getFirst().basis()).isEqualTo(Basis.VOTES);
  }

  @Test
  void anEmptyBoardAndABoardNobodyHasWeighedAreAnsweredToo() {
    assertThat(start().suggestions()).isEmpty();
    UUID cold = need();
    UUID windows = cause(cold);
    need();
    Start start = start();
    assertThat(start.people()).isZero();
    assertThat(start.suggestions())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.cause()).isEqualTo(windows);
              assertThat(s.relief()).isCloseTo(0.5, within(1e-9));
            });
  }

  @Test
  void causesInACircleAndNotesThatAreGoneStopNothing() {
    UUID cold = need();
    UUID first = new UUID(9, 1);
    UUID second = new UUID(9, 2);
    add(first, Kind.CAUSE, new UUID(3, 0), cold, second);
    add(second, Kind.CAUSE, new UUID(3, 0), first, new UUID(7, 7), second);
    people("user", 3).forEach(p -> dots(p, cold, 1, new UUID(7, 7), 1));
    assertThat(start().suggestions()).extracting(Suggestion::cause).containsExactly(second);
  }

  @Test
  void aChainOfTenThousandWhysIsFollowed() {
    UUID at = need();
    UUID cold = at;
    for (int i = 0; i < 10_000; i++) at = written(Kind.CAUSE, cold, at);
    people("user", 1).forEach(p -> dots(p, cold, 1));
    assertThat(WhereToStart.find(new Graph(nodes), votes(), 1).suggestions().getFirst().cause())
        .isEqualTo(at);
  }

  @Test
  void theSameSeedGivesTheSameAnswerInWhateverOrderItCame() {
    build(new Random(2), 12, 25, 40, 0.5);
    Start start = start();
    Collections.shuffle(nodes, new Random(1));
    Collections.shuffle(dots, new Random(1));
    Collections.shuffle(judgments, new Random(1));
    assertThat(start().suggestions())
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
        .isEqualTo(start.suggestions());
    assertThat(start().leftOut())
        .extracting(LeftOut::need)
        .isEqualTo(start.leftOut().stream().map(LeftOut::need).toList());
  }

  /** The interval from one-step resampling against that of ranking anew in each resample. */
  @Test
  void theShortcutInResamplingGivesTheIntervalOfTheLongWay() {
    UUID cold = need();
    UUID late = need();
    UUID dark = need();
    UUID windows = cause(cold);
    cause(late);
    cause(dark);
    var room = people("user", 40);
    var random = new Random(3);
    List<UUID> needs = List.of(cold, late, dark);
    for (UUID person : room) {
      for (int k = 0; k < 6; k++) {
        int a = random.nextInt(3);
        int b = (a + 1 + random.nextInt(2)) % 3;
        boolean left = random.nextDouble() < 1 / (1 + Math.exp(0.8 * (a - b)));
        judgments.add(
            new Judgment(person, needs.get(a), needs.get(b), left ? Tilt.LEFT : Tilt.RIGHT));
      }
    }
    Suggestion shortcut = start().suggestions().getFirst();
    assertThat(shortcut.cause()).isEqualTo(windows);
    double[] reliefs = new double[300];
    for (int r = 0; r < reliefs.length; r++) {
      List<Judgment> drawn = new ArrayList<>();
      for (int k = 0; k < room.size(); k++) {
        UUID person = room.get(random.nextInt(room.size()));
        UUID again = new UUID(k, r);
        for (Judgment j : judgments) {
          if (j.person().equals(person))
            drawn.add(new Judgment(again, j.left(), j.right(), j.answer()));
        }
      }
      reliefs[r] =
          BradleyTerry.rank(needs, drawn).ranked().stream()
              .filter(n -> n.note().equals(cold))
              .findFirst()
              .orElseThrow()
              .share();
    }
    Arrays.sort(reliefs);
    assertThat(shortcut.certainty().low()).isCloseTo(reliefs[30], within(0.03));
    assertThat(shortcut.certainty().high()).isCloseTo(reliefs[269], within(0.03));
  }

  private void build(Random random, int needs, int causes, int people, double links) {
    List<UUID> hangable = new ArrayList<>();
    for (int i = 0; i < needs; i++) hangable.add(need());
    List<UUID> allNeeds = List.copyOf(hangable);
    for (int i = 0; i < causes; i++) {
      UUID on = hangable.get(random.nextInt(hangable.size()));
      UUID alsoOn =
          random.nextDouble() < links ? hangable.get(random.nextInt(hangable.size())) : on;
      hangable.add(cause(on, alsoOn));
    }
    String[] names = {"user", "operations", "management", "supplier"};
    for (int i = 0; i < people; i++) {
      UUID person = people(names[random.nextInt(4)], 1).getFirst();
      for (int k = 0; k < random.nextInt(4); k++)
        dots(person, allNeeds.get(random.nextInt(needs)), 1 + random.nextInt(3));
      for (int k = 0; k < random.nextInt(8); k++) {
        int a = random.nextInt(needs);
        judgments.add(
            new Judgment(
                person,
                allNeeds.get(a),
                allNeeds.get((a + 1 + random.nextInt(needs - 1)) % needs),
                Tilt.values()[random.nextInt(3)]));
      }
    }
  }

  private Start start() {
    return WhereToStart.find(new Graph(nodes), votes(), 42);
  }

  private Votes votes() {
    return new Votes(kinds, dots, judgments, estimates);
  }

  private UUID need() {
    return node(Kind.NEED);
  }

  private UUID cause(UUID... hangsOn) {
    return node(Kind.CAUSE, hangsOn);
  }

  private UUID node(Kind kind, UUID... hangsOn) {
    return written(kind, new UUID(3, ids), hangsOn);
  }

  private UUID written(Kind kind, UUID author, UUID... hangsOn) {
    UUID id = new UUID(1, ids++);
    add(id, kind, author, hangsOn);
    return id;
  }

  private void add(UUID id, Kind kind, UUID author, UUID... hangsOn) {
    var links = new HashMap<UUID, Set<UUID>>();
    for (UUID on : hangsOn) links.put(on, Set.of(author));
    nodes.add(new Node(id, kind, links));
  }

  private List<UUID> people(String kind, int count) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID person = new UUID(2, ids++);
      kinds.put(person, kind);
      people.add(person);
    }
    return people;
  }

  private void dots(UUID person, UUID note, int count) {
    dots.add(new Dot(person, note, count));
  }

  private void dots(UUID person, UUID note, int count, UUID other, int otherCount) {
    dots(person, note, count);
    dots(person, other, otherCount);
  }
}
