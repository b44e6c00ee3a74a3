package no.dugnad.followup.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Queries;
import no.dugnad.testing.Screen;
import no.dugnad.testing.Visitors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A nurse on a phone and an adviser at a desk write to one another. */
class ReportsInBrowserTest extends BrowserTest {
  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired Visitors visitors;

  @Test
  void theDescriptionIsWrittenOnAPhoneAndAnsweredAtADesk() {
    var cohort = new TestCohort(beans, cast, 2).announce();
    String project = cohort.project(0).path();
    String report = project + "/reports/description";
    Page owner = of(cast.applicant, Screen.PHONE);
    owner.navigate(project);
    arrive(owner, link(owner, "Prosjektbeskrivelse").first()::click);
    arrive(owner, button(owner, "Begynn")::click);
    assertThat(owner.locator("main")).containsText("Svarene fra søknaden er tatt med");
    assertServesAll(owner);
    arrive(owner, link(owner, "Skriv")::click);
    owner.getByLabel("Hvilket behov skal dere møte").fill("Fall om natta");
    assertThat(owner.locator("#s-need")).hasText("Lagret kl. 12.00");
    owner.getByLabel("Hva skal dere prøve?").fill("En matte");
    owner.getByLabel("Hvordan merker dere at det virker?").fill("Færre fall");
    arrive(owner, button(owner, "Lagre og gå videre")::click);
    owner.getByLabel("Hva gjør dere når").fill("Måle først");
    owner.getByLabel("Når regner dere med å være ferdige?").fill("2027-06-01");
    arrive(owner, button(owner, "Lagre og se over svarene")::click);
    arrive(owner, button(owner, "Lever")::click);
    assertThat(owner.locator("h1")).hasText("Kvittering");
    assertServesAll(owner);

    Page adviser = of(cast.adviser, Screen.DESKTOP);
    adviser.navigate(report);
    adviser.getByText("Skriv en merknad").first().click();
    adviser.getByLabel("Merknad til: Hvilket behov").fill("For hvem?");
    assertServesAll(adviser);
    arrive(adviser, button(adviser, "Be om endringer")::click);
    assertThat(adviser.locator("main")).containsText("For hvem?");
    owner.navigate(report + "/sections/aim");
    assertThat(owner.locator("#said")).hasText("Rådgiveren har skrevet om dette");
    assertServesAll(owner);

    owner.navigate(project + "/check");
    assertServesAll(owner);
    owner.getByLabel("Trenger hjelp").check();
    owner.getByLabel("Hva trenger dere hjelp til").fill("Noen som kan Excel");
    arrive(owner, button(owner, "Del med kullet")::click);
    adviser.navigate("/cohorts/" + cohort.id() + "/checks");
    assertServesAll(adviser);
    adviser.getByLabel("Svar til Prosjekt A").fill("Kari kan hjelpe");
    arrive(adviser, button(adviser, "Svar")::click);
    assertThat(adviser.locator("main")).containsText("Ingen venter på svar");

    for (String path : List.of(project, report, report + "/sections/aim", project + "/check"))
      Assertions.assertThat(visitors.of(cast.applicant.id()).get(path).queries())
          .as(path)
          .isLessThanOrEqualTo(Queries.MOST);
    for (String path :
        List.of(project, report, "/cohorts/" + cohort.id(), "/cohorts/" + cohort.id() + "/checks"))
      Assertions.assertThat(visitors.of(cast.adviser.id()).get(path).queries())
          .as(path)
          .isLessThanOrEqualTo(Queries.MOST);
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
