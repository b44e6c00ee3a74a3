package no.dugnad.followup.benefits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import no.dugnad.followup.projects.TestCohort;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class BenefitsInBrowserTest extends BrowserTest {
  @Autowired private BeanFactory beans;
  @Autowired private Cast cast;

  @Test
  void theFormSaysWhatTheNumbersComeToWhileTheyAreTyped() {
    var cohort = new TestCohort(beans, cast, 1).announce();
    Page form = of(cast.applicant, Screen.PHONE);
    form.navigate(cohort.project(0).path() + "/benefits");
    form.locator("[name=unit][value=HOURS]").check();
    form.locator("#f-start").fill("1 234");
    form.locator("#f-aim").fill("800");
    form.locator("#f-aim").press("Tab");
    assertThat(form.locator("main")).containsText("Fra 1 234 til 800 timer i året: 434 færre");
    form.locator("#f-aim").fill("2 000");
    form.locator("#f-aim").press("Tab");
    assertThat(form.locator("main")).containsText("766 flere");
  }
}
