package no.dugnad.workshops.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.dugnad.workshops.wording.Likeness.Match;
import org.junit.jupiter.api.Test;

class GroupsTest {
  @Test
  void notesThatAreAllAlikeAreOneGroupWhateverOrderTheyWereProposedIn() {
    assertThat(Groups.of(List.of(alike(2, 3, 0.6), alike(1, 3, 0.7), alike(1, 2, 0.8))))
        .singleElement()
        .satisfies(group -> assertThat(group).containsExactlyInAnyOrder(id(1), id(2), id(3)));
  }

  @Test
  void aChainMakesNoGroupOfItsEnds() {
    assertThat(Groups.of(List.of(alike(1, 2, 0.9), alike(2, 3, 0.8), alike(3, 4, 0.7))))
        .containsExactly(List.of(id(1), id(2)), List.of(id(3), id(4)));
  }

  @Test
  void theMostAlikeComeFirst() {
    assertThat(Groups.of(List.of(alike(1, 2, 0.6), alike(3, 4, 0.9))))
        .containsExactly(List.of(id(3), id(4)), List.of(id(1), id(2)));
  }

  private static Match alike(long a, long b, double score) {
    return new Match(id(a), id(b), score);
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }
}
