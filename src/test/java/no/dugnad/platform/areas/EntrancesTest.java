package no.dugnad.platform.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.dugnad.platform.areas.Entrance.Stand;
import no.dugnad.platform.areas.Trail.Crumb;
import org.junit.jupiter.api.Test;

class EntrancesTest {
  private static final Entrance SETUP = entrance(Area.SETUP, Stand.MENU);
  private static final Entrance FUNDS = entrance(Area.FUNDS, Stand.PAGE);
  private static final Entrance ROUNDS = entrance(Area.ROUNDS, Stand.MENU);
  private static final Entrance CALLS = entrance(Area.CALLS, Stand.FOOT);

  private final Entrances adviser = new Entrances(List.of(FUNDS, SETUP, CALLS, ROUNDS));

  @Test
  void theyStandInTheOrderOfTheAreas() {
    assertThat(adviser.at(Stand.MENU)).containsExactly(ROUNDS, SETUP);
    assertThat(adviser.at(Stand.FOOT)).containsExactly(CALLS);
    assertThat(adviser.within(Area.SETUP)).containsExactly(FUNDS);
  }

  @Test
  void aPageIsMarkedInTheFirstOfItsAreasThatTheReaderHasAWayInto() {
    Trail call = Trail.in(Area.ROUNDS, Area.CALLS);
    assertThat(adviser.marked(call)).contains(ROUNDS);
    assertThat(new Entrances(List.of(CALLS)).marked(call)).contains(CALLS);
    assertThat(Entrances.NONE.marked(call)).isEmpty();
    assertThat(adviser.marked(Trail.outside())).isEmpty();
  }

  @Test
  void whatLiesWithinAnAreaIsMarkedAtIt() {
    assertThat(adviser.marked(Trail.at(Area.FUNDS))).contains(SETUP);
  }

  @Test
  void theWayBackLeadsFromTheOutsideInAndNotToThePageItself() {
    assertThat(adviser.back(Trail.at(Area.ROUNDS))).isEmpty();
    assertThat(adviser.back(Trail.in(Area.ROUNDS))).containsExactly(ROUNDS);
    assertThat(adviser.back(Trail.at(Area.FUNDS))).containsExactly(SETUP);
    assertThat(adviser.back(Trail.in(Area.FUNDS))).containsExactly(SETUP, FUNDS);
  }

  @Test
  void whatStandsBetweenIsSaidInItsOwnLanguage() {
    assertThat(Trail.in(Area.ROUNDS).then("/a", "A", "nn").then("/b", "B").crumbs())
        .containsExactly(new Crumb("/a", "A", "nn"), new Crumb("/b", "B", null));
  }

  private static Entrance entrance(Area area, Stand stand) {
    return new Entrance(area, stand, "/" + area, "areas." + area);
  }
}
