package no.dugnad.workshops.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.board.Participant;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.film.Film.Still;
import no.dugnad.workshops.results.Session;
import no.dugnad.workshops.results.Story;
import no.dugnad.workshops.views.BoardView;
import no.dugnad.workshops.views.EntityJson;
import no.dugnad.workshops.views.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilmTest {
  private final Session session = new Session();

  private List<Still> film() {
    return Film.of(session.log);
  }

  private static String at(List<Still> film, int minute) {
    Map<String, @Nullable String> map = map(film.subList(0, minute + 1));
    return map.toString();
  }

  /** What a client holds when it has done the changes. */
  private static Map<String, @Nullable String> map(List<Still> film) {
    Map<String, @Nullable String> map = new HashMap<>();
    film.forEach(
        frame ->
            frame
                .changes()
                .forEach(
                    (key, value) -> {
                      if (value == null) map.remove(key);
                      else map.put(key, value);
                    }));
    return map;
  }

  @Test
  void itEndsWithWhatTheBigScreenShows() {
    Story.play(session).show();
    Map<String, @Nullable String> end = map(film());
    end.keySet().removeIf(key -> key.startsWith("result/"));

    var screen = new HashMap<String, String>();
    BoardView.of(session.log)
        .seenBy(Reader.SCREEN)
        .forEach(
            (key, value) ->
                screen.put(key, new String(EntityJson.bytes(value), StandardCharsets.UTF_8)));
    screen.keySet().removeIf(key -> key.startsWith("weighed/"));
    assertThat(unnumbered(end)).isEqualTo(unnumbered(screen));
  }

  /** Notes only sort by their numbers, and the film's are its own. */
  private static String unnumbered(Map<String, @Nullable String> map) {
    return new TreeMap<>(map).toString().replaceAll("\"number\":\\d+,", "");
  }

  @Test
  void nobodySeesANoteBeforeTheRoomDid() {
    var writer = session.join(new Introduction("Una", "", RoleKind.USER, true));
    session.facilitates(new Deed.Start("needs"));
    session.does(writer, note("Det er kaldt"));
    session.passMinutes(3);
    session.facilitates(new Deed.Reveal("needs", true));

    List<Still> film = film();
    assertThat(film).hasSize(2);
    assertThat(at(film, 0)).contains("\"notes\":1").doesNotContain("Det er kaldt");
    assertThat(at(film, 1)).contains("Det er kaldt");
  }

  @Test
  void aNoteThatWasHiddenOrRemovedIsInNoMinute() {
    var writer = session.join(new Introduction("Una", "", RoleKind.USER, true));
    session.facilitates(new Deed.Start("needs"));
    session.facilitates(new Deed.Reveal("needs", true));
    Deed.Write rude = note("Rektor er en idiot");
    Deed.Write regretted = note("Glem dette");
    Deed.Write back = note("Det er kaldt");
    for (Deed.Write write : List.of(rude, regretted, back)) session.does(writer, write);
    session.passMinutes(1);
    session.facilitates(new Deed.Hide(rude.note(), true));
    session.facilitates(new Deed.Hide(rude.note(), false));
    session.facilitates(new Deed.Hide(back.note(), true));
    session.passMinutes(1);
    session.facilitates(new Deed.Hide(rude.note(), true));
    session.facilitates(new Deed.Hide(back.note(), false));
    session.does(writer, new Deed.Remove(regretted.note(), true));

    assertThat(film().toString()).doesNotContain("idiot", "Glem dette");
    assertThat(at(film(), 0)).contains("Det er kaldt");
    assertThat(at(film(), 1)).doesNotContain("Det er kaldt");
    assertThat(at(film(), 2)).contains("Det er kaldt");
  }

  @Test
  void nobodysNameIsInIt() {
    Story.play(session).show();

    String film = film().toString();
    assertThat(film).doesNotContain("Bruker 3", "Vaktmesteren", "Nordlia");
    for (Participant person : session.board.participants()) {
      assertThat(film).doesNotContain(person.id().toString(), person.tokenHash());
    }
  }

  @Test
  void votesComeWhenTheyAreShown() {
    Story story = Story.play(session);
    session.passMinutes(1);
    story.show();

    assertThat(film().getFirst().changes().keySet())
        .noneMatch(key -> key.startsWith("total/") || key.startsWith("result/"));
    assertThat(film().getLast().changes())
        .containsKeys("total/dots", "result/pairs", "estimates/estimates");
  }

  private static Deed.Write note(String text) {
    return new Deed.Write(Ids.next(), "needs", text, Horizon.TODAY, null, List.of());
  }
}
