package no.dugnad.followup.gatherings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import no.dugnad.followup.albums.Album;
import no.dugnad.followup.expectations.Expectation;
import no.dugnad.followup.expectations.Expectations;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Presentation.Minutes;
import no.dugnad.followup.milestones.Milestones;
import no.dugnad.followup.papers.Papers;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.shared.Revision;
import no.dugnad.testing.Axe;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Screens;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What people see of a gathering, and what the room sees without anybody touching its screen. */
class GatheringInBrowserTest extends BrowserTest {
  private static final Instant STARTS = Instant.parse("2026-12-14T08:00:00Z");

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Gatherings gatherings;
  @Autowired Presentations presentations;
  @Autowired Expectations expectations;
  @Autowired Milestones milestones;
  @Autowired Papers papers;
  @Autowired Album album;
  @Autowired Files files;

  private final List<String> remarks = new ArrayList<>();

  @Test
  void theRoomsScreenFollowsTheClockAndEveryPageIsInOrder() throws IOException {
    var cohort = new TestCohort(beans, cast, 3).announce();
    var adviser = cast.viewer(cast.adviser);
    var plan =
        new Plan(
            Kind.CLOSING,
            "",
            STARTS,
            STARTS.plusSeconds(7200),
            "Rom 3",
            "Vi begynner med *kaffe*.",
            8);
    var id = gatherings.draft(cohort.id(), plan, adviser);
    gatherings.announce(id, gatherings.getGathering(id).revision(), adviser);
    clock.set(STARTS);
    var project = cohort.project(0);
    presentations.minute(
        id,
        project.id(),
        new Minutes("Roboten virker.", "Vi ringer."),
        Minutes.NONE.revision(),
        adviser);
    milestones.add(
        project.id(), "Ti har prøvd", LocalDate.of(2027, 2, 1), cast.viewer(cast.applicant));
    milestones.add(
        project.id(), "En har prøvd", LocalDate.of(2026, 12, 20), cast.viewer(cast.applicant));
    milestones.reach(
        project.id(), milestones.list(project.id()).getFirst().id(), cast.viewer(cast.applicant));
    try (var picture =
            files.receive("tavle.png", Uploads.Kinds.ANY, new ByteArrayInputStream(png()));
        var paper =
            files.receive(
                "plan.txt", Uploads.Kinds.ANY, new ByteArrayInputStream("Plan".getBytes(UTF_8)))) {
      album.add(id, picture, "En tavle", cast.viewer(cast.applicant));
      papers.add(project.id(), paper, true, cast.viewer(cast.applicant));
    }
    Revision none = Expectation.revision(Optional.empty());
    expectations.state(project.id(), "At dere prøver.", none, adviser);
    expectations.state(project.id(), "At dere svarer oss.", none, cast.viewer(cast.applicant));

    String path = "/gatherings/" + id;
    Page page = of(cast.adviser, Screen.DESKTOP);
    look(page, cohort.project(0).cohort().path() + "/gatherings");
    look(page, cohort.project(0).cohort().path() + "/gatherings/new");
    look(page, path);
    speak(page, "nn");
    look(page, path);
    speak(page, "nb");
    page.navigate(path);
    page.locator("#on-" + project.id()).focus();
    for (String move : List.of("1 on", "2 back", "1 back", "0 on")) {
      page.keyboard().press("Enter");
      int place = move.charAt(0) - '0';
      assertThat(page.locator("ol.task-list li").nth(place)).containsText("Prosjekt A");
      assertThat(page.locator("#" + move.substring(2) + "-" + project.id())).isFocused();
    }
    page.navigate(path + "/screen");
    page.locator("button[value=NEXT]").click();
    assertThat(page.locator(".room h1")).hasText("Prosjekt A");
    look(page, path + "/screen");
    page.navigate(path + "/screen");
    clock.advance(Duration.ofMinutes(5));
    assertThat(page.locator(".room-left")).hasText("3 minutter igjen");
    page.locator("button[value=PAUSE]").click();
    assertThat(page.locator(".room-left")).hasText("Pause");
    assertThat(page.locator("button[value=PAUSE]")).isFocused();

    clock.set(STARTS);
    Page guest = of(cast.applicant, Screen.DESKTOP);
    look(guest, path);
    guest.navigate(path);
    guest.locator("button[value=COMING]").focus();
    guest.keyboard().press("Enter");
    assertThat(guest.locator("button[value=COMING]")).hasAttribute("aria-pressed", "true");
    look(guest, project.path());
    look(guest, path + "/minutes/" + project.id());
    look(guest, "/own-calendar");
    look(guest, path + "/pictures");
    look(guest, project.path() + "/files");
    look(guest, project.path() + "/milestones");
    look(guest, milestones.list(project.id()).getFirst().path());
    look(guest, project.path() + "/expectations");
    assertThat(remarks).isEmpty();
  }

  private static byte[] png() throws IOException {
    var png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private void look(Page page, String path) {
    page.navigate(path);
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      String where = screen + " " + path + "\n  ";
      Axe.violations(page).forEach(violation -> remarks.add(where + violation));
      Screens.tooWide(page).forEach(element -> remarks.add(where + "too wide: " + element));
    }
    Screen.DESKTOP.on(page);
  }
}
