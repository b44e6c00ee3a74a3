package no.dugnad.workshops.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.Halls;
import no.dugnad.workshops.halls.Workshop;
import no.dugnad.workshops.streams.HostedBoards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ServerTest
class JoinTest {
  private static final String DOOR = "form[action$=/join]";

  @Autowired Cast cast;
  @Autowired HostedBoards boards;

  Halls halls;
  Workshop workshop;

  @BeforeEach
  void aWorkshop(@Autowired AutowireCapableBeanFactory beans) {
    halls = beans.createBean(Halls.class);
    workshop = halls.open(cast);
  }

  @Test
  void whoComesInFourTimesAtOnceHasOnePlace() {
    Visitor kari = halls.visitors.stranger();
    Page door = kari.get("/w/" + workshop.code());
    List<Page> rooms =
        AtOnce.all(Collections.nCopies(4, () -> door.submit(DOOR, Map.of("name", "Kari"))));

    assertThat(rooms)
        .allSatisfy(room -> assertThat(room.select("#workshop").attr("data-who")).isNotEmpty());
    assertThat(participants()).isEqualTo(1);
  }

  @Test
  void whoseAnswerWasLostGetsTheirPlaceByTheSameForm() {
    String path = "/w/" + workshop.code();
    Visitor kari = halls.visitors.stranger();
    Page door = kari.get(path);
    String key = door.select(DOOR + " input[name=_key]").val();
    door.submit(DOOR, Map.of("name", "Kari"));

    Visitor withoutCookie = halls.visitors.stranger();
    withoutCookie.post(path + "/join", Map.of("name", "Kari", "_key", key));
    assertThat(withoutCookie.get(path).select("#workshop").attr("data-who"))
        .isEqualTo(kari.get(path).select("#workshop").attr("data-who"))
        .isNotEmpty();
    assertThat(participants()).isEqualTo(1);
  }

  @Test
  void twoWhoComeInAreTwo() {
    for (String name : List.of("Kari", "Ola")) {
      halls.visitors.stranger().get("/w/" + workshop.code()).submit(DOOR, Map.of("name", name));
    }
    assertThat(participants()).isEqualTo(2);
  }

  private int participants() {
    return boards.ask(workshop.id(), (Board board) -> board.participants().size());
  }
}
