package no.dugnad.workshops.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.deeds.RandomDeeds;
import org.junit.jupiter.api.Test;

/** Whatever a room does, in whatever order. */
class BoardPropertiesTest {
  private static final int SEEDS = 150;
  private static final int DEEDS = 150;

  /** Who is told only of what an event touches holds what one who looks at all of it sees. */
  @Test
  void nothingChangesUntold() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var play = new Play(seed);
      Map<EntityKey, String> told = new LinkedHashMap<>();
      for (int i = 0; i < DEEDS; i++) {
        play.deed();
        for (EntityKey key : play.room.view.takeTouched()) {
          told.remove(key);
          play.room.view.show(key).ifPresent(shown -> told.put(key, written(shown)));
        }
        if (i % 10 == 9) {
          assertThat(new TreeMap<>(named(told)))
              .as("seed %s, deed %s", seed, i)
              .isEqualTo(new TreeMap<>(named(all(play.room.view))));
        }
      }
    }
  }

  @Test
  void noteGraphsNeverGoInACircle() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var play = new Play(seed);
      for (int i = 0; i < DEEDS; i++) play.deed();
      Board board = play.room.board;
      for (Note note : board.notes()) {
        assertThat(board.graph().reaches(note.id(), note.id())).as("seed %s", seed).isFalse();
      }
    }
  }

  @Test
  void nobodySpendsMoreDotsThanTheyHave() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var play = new Play(seed);
      for (int i = 0; i < DEEDS; i++) play.deed();
      play.room
          .board
          .dots(WorkshopInMemory.DOTS)
          .values()
          .forEach(
              own ->
                  assertThat(own.values().stream().mapToInt(Integer::intValue).sum())
                      .isBetween(1, 5));
    }
  }

  /** A facilitator and some people, at odds. */
  private static final class Play {
    final WorkshopInMemory room = new WorkshopInMemory().running();
    final Random random;
    final RandomDeeds deeds;
    final List<Author> authors = new ArrayList<>();
    int done;

    Play(int seed) {
      random = new Random(seed);
      deeds = new RandomDeeds(random);
      authors.add(room.facilitator);
      for (int i = 0; i < 4; i++) authors.add(room.join("Navn " + i));
    }

    void deed() {
      Author by = authors.get(random.nextInt(authors.size()));
      try {
        UUID id =
            random.nextInt(40) == 0
                ? room.facilitate(dismissal(authors.get(1 + random.nextInt(4)).participant()))
                : room.does(by, deeds.next(room.board, by));
        deeds.asked(id);
        done++;
      } catch (Refused refused) {
        // As it should be: not all that is asked for fits.
      }
    }

    private Deed dismissal(UUID participant) {
      return random.nextInt(4) == 0
          ? new Deed.DismissIdle(List.of(participant))
          : new Deed.Dismiss(participant, random.nextBoolean());
    }
  }

  private static Map<EntityKey, String> all(BoardView view) {
    Map<EntityKey, String> all = new LinkedHashMap<>();
    view.keys().forEach(key -> view.show(key).ifPresent(shown -> all.put(key, written(shown))));
    return all;
  }

  private static Map<String, String> named(Map<EntityKey, String> entities) {
    Map<String, String> named = new LinkedHashMap<>();
    entities.forEach((key, value) -> named.put(key.name() + " " + key.owner(), value));
    return named;
  }

  private static String written(VisibleEntity shown) {
    return shown.readers() + " " + new String(EntityJson.bytes(shown.value()), UTF_8);
  }

  @Test
  void mostOfWhatIsAskedForFits() {
    var play = new Play(1);
    for (int i = 0; i < DEEDS; i++) play.deed();
    assertThat(play.done).isGreaterThan(DEEDS / 4);
  }
}
