package no.dugnad.followup.pulses;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.people.Person;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Outbox;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A pulse on a phone, by the link in a mail and by keys alone; and what the adviser meets. */
class PulseInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;
  @Autowired Outbox outbox;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void itIsAnsweredOnAPhoneByKeysAloneAndReadOnADesktop() {
    var cohort = new TestCohort(beans, cast, 6).announce();
    var asked = new TestPulses(beans, visitors, outbox, cohort);
    UUID id = asked.open(true);
    String[] texts = {
      "Mer tid til å prøve", "Mer tid til å prøve ut", "Mer tid til å prøve", "Bedre møter"
    };
    for (int i = 1; i < 5; i++) asked.answer(cohort.owners.get(i), "4", "1", texts[i - 1]);

    Page phone = stranger(Screen.PHONE);
    String link = asked.link(cohort.owners.getFirst());
    look(phone, link, "slip");
    phone.navigate(link);
    phone.keyboard().press("Tab");
    phone.keyboard().press("Space");
    phone.keyboard().press("ArrowDown");
    phone.keyboard().press("Tab");
    phone.keyboard().press("ArrowDown");
    phone.keyboard().press("Tab");
    phone.keyboard().type("Noen å ringe til");
    phone.keyboard().press("Tab");
    phone.keyboard().press("Enter");
    phone.waitForURL("**/slips");
    look(phone, "/slips", "slip-taken");
    look(phone, link, "slip-gone");
    assertThat(phone.evaluate("localStorage.length + sessionStorage.length"))
        .as("what the browser keeps of it")
        .isEqualTo(0);

    UUID signed = asked.open(false);
    look(of(cast.applicant, Screen.PHONE), Pulse.path(signed) + "/answer", "answer");
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    look(adviser, "/cohorts/" + cohort.id() + "/pulses/new", "plan");
    look(adviser, Pulse.path(id), "open");
    asked.close();
    look(adviser, Pulse.path(id), "shown");
    look(adviser, Pulse.path(signed), "by-name");
    look(adviser, "/cohorts/" + cohort.id() + "/pulses", "list");
    adviser.navigate(Pulse.path(id));
    assertThat(adviser.locator("legend").first().textContent()).isEqualTo("Ligner på hverandre");
    for (int i = 0; i < 3; i++) adviser.locator("input[name=text]").nth(i).check();
    adviser.locator("input[name=name]").fill("Mer tid til å prøve");
    adviser.locator("form[action$='/themes'] button").click();
    adviser.locator("h3:text('Mer tid til å prøve')").waitFor();
    look(adviser, "/themes", "themes");
    Person fellow = cohort.owners.get(2);
    look(of(fellow, Screen.PHONE), Pulse.path(id), "fellow");
    assertThat(remarks).isEmpty();
  }

  private void look(Page page, String path, String name) {
    page.navigate(path);
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)");
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      String here = screen + " " + path + "\n  ";
      Screens.shoot(page, "pulse-" + name + "-" + screen);
      Axe.violations(page).forEach(violation -> remarks.add(here + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(here + "too wide: " + element));
      Screens.tooSmall(page).forEach(element -> remarks.add(here + "too small: " + element));
    }
    Screens.tooWideWithLongWords(page).forEach(element -> remarks.add(path + " " + element));
  }
}
