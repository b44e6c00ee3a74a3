package no.dugnad.workshops.results.web;

import com.microsoft.playwright.Page;
import java.util.List;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.workshops.boards.BoardRooms;
import no.dugnad.workshops.boards.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResultInBrowserTest extends BrowserTest {
  @Autowired private Cast cast;
  private Theatre theatre;

  @BeforeEach
  void open(@Autowired Workshops workshops, @Autowired BoardRooms rooms) {
    theatre = new Theatre(workshops, rooms);
  }

  @Test
  void theResultReadsWellOnEveryScreenInEveryLanguage() {
    List<String> paths =
        List.of(
            "/workshops/" + theatre.play(cast, null).id() + "/result",
            "/workshops/" + theatre.empty(cast, null).id() + "/result");
    Page page = of(cast.adviser, Screen.DESKTOP);
    for (Screen screen : Screen.values()) {
      screen.on(page);
      for (String language : List.of("nb", "nn", "en")) {
        speak(page, language);
        for (String path : paths) {
          page.navigate(path);
          Screens.shoot(page, "result-" + paths.indexOf(path) + "-" + screen + "-" + language);
          Axe.check(page);
          assertFits(page);
        }
      }
    }
  }
}
