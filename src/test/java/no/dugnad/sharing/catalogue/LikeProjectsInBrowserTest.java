package no.dugnad.sharing.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectStatus.Outcome;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.platform.duties.Duties;
import no.dugnad.sharing.catalogue.Told.Hearers;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class LikeProjectsInBrowserTest extends BrowserTest {
  private static final String NEED =
      "Sykepleierne bærer tunge medisinkofferter mellom trygdeboligene, og dosettene ligger ikke i"
          + " merkede skuffer. Vi vil trille dem på hjul med bremser.";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;
  @Autowired Duties duties;

  private Project project;
  private UUID draft;

  @BeforeEach
  void aProjectThatHasToldAndADraft() {
    var catalogue = new TestCatalogue(beans, cast);
    catalogue.round(
        2019,
        true,
        "Medisinkoffert på hjul til trygdeboligene",
        "Allsang i parken",
        "Kart over lekeplassene",
        "Varme i svømmehallen",
        "Frukt på skolen",
        "Lys i gangveien",
        "Lån av ski",
        "Digital byggesak");
    project = catalogue.project("Medisinkoffert på hjul til trygdeboligene");
    catalogue.end(project, new Outcome.Stopped("Hjul", "Trapper", ""), cast.adviser);
    catalogue.tell(
        project,
        Hearers.ALL,
        "Sykepleierne trillet medisinkofferter på hjul med bremser mellom trygdeboligene, og"
            + " dosettene lå i merkede skuffer.",
        "Hjulene må tåle snø og grus.",
        cast.adviser);
    duties.runAll();
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    draft = new TestRound(beans, cast).begin(cast.applicant);
  }

  @Test
  void aNurseWritesADraftOnAPhoneAndIsShownALikeProject() {
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate("/applications/" + draft + "/sections/more");
    Locator aside = page.locator(".draft-aside");
    assertThat(aside).isHidden();
    Locator why = page.locator("[name='a.why']");
    write(page, why);
    assertThat(aside).isVisible();
    assertThat(why).isFocused();
    Locator like = page.locator(".draft-aside li:has(a[href='/catalogue/" + project.id() + "'])");
    assertThat(like).hasCount(1);
    assertThat(like).isHidden();
    assertThat(aside.boundingBox().y).as("below all that is written in").isGreaterThan(below(page));

    page.locator(".draft-aside summary").click();
    for (String said :
        List.of(
            "Medisinkoffert på hjul til trygdeboligene",
            "2019",
            "Stoppet, med læring",
            "Hjulene må tåle snø og grus.",
            "Har ordene til felles")) assertThat(like).containsText(said);
    assertServesAll(page);
    Page beside = page.waitForPopup(() -> like.locator("a").first().click());
    assertThat(beside).hasURL(Pattern.compile(".*/catalogue/" + project.id()));
    assertThat(beside.locator("h1")).hasText("Medisinkoffert på hjul til trygdeboligene");
    assertThat(why).hasValue(Pattern.compile(Pattern.quote(NEED) + " *"));

    why.fill("Noe helt annet");
    assertThat(page.locator(".draft-aside li")).hasCount(0);
    assertThat(aside).isHidden();
  }

  /**
   * On a busy machine the database may need longer than it is given; whoever writes on asks anew.
   */
  private static void write(Page page, Locator field) {
    field.click();
    page.keyboard().type(NEED);
    for (int more = 0; more < 20; more++) {
      page.waitForTimeout(1_500);
      if (page.locator(".draft-aside li").count() > 0) return;
      page.keyboard().type(" ");
    }
  }

  private static double below(Page page) {
    var last = page.locator("form[data-sheet] .actions").last().boundingBox();
    return last.y + last.height;
  }

  @Test
  void whereThereIsRoomItStandsBesideAndMovesNothing() {
    Page page = of(cast.applicant, Screen.DESKTOP);
    page.navigate("/applications/" + draft + "/sections/more");
    Locator why = page.locator("[name='a.why']");
    var before = why.boundingBox();
    write(page, why);
    assertThat(page.locator(".draft-aside li").first()).isVisible();
    var after = why.boundingBox();
    assertThat(List.of(after.x, after.width)).isEqualTo(List.of(before.x, before.width));
    assertThat(page.locator(".draft-aside").boundingBox().x).isGreaterThan(after.x + after.width);
    assertServesAll(page);
  }

  @Test
  void itsPagesServeAllAndCanBePrinted() {
    Page adviser = of(cast.adviser, Screen.DESKTOP);
    assertServesAll(
        adviser,
        List.of(
            "/catalogue?organisation=" + cast.organisationId(),
            "/catalogue/" + project.id(),
            project.path() + "/telling"));
    adviser.navigate("/catalogue?organisation=" + cast.organisationId());
    assertPrints(adviser, "Bare de som har fortalt");
  }
}
