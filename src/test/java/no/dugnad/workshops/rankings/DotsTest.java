package no.dugnad.workshops.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Dot;
import org.junit.jupiter.api.Test;

class DotsTest {
  @Test
  void dotsAreCountedByNoteAndByKindOfRoleTheMostFirst() {
    UUID user = new UUID(1, 1);
    UUID manager = new UUID(1, 2);
    UUID unknown = new UUID(1, 3);
    UUID cold = new UUID(0, 1);
    UUID late = new UUID(0, 2);
    var dots =
        List.of(
            new Dot(user, late, 1),
            new Dot(user, cold, 3),
            new Dot(manager, cold, 1),
            new Dot(unknown, cold, 1));
    assertThat(Dots.count(dots, Map.of(user, "user", manager, "manager")))
        .containsExactly(
            new Dots(cold, 5, 3, new TreeMap<>(Map.of("manager", 1, "user", 3))),
            new Dots(late, 1, 1, new TreeMap<>(Map.of("user", 1))));
  }
}
