package no.dugnad.sharing.needs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import no.dugnad.funding.applications.TestRound;
import no.dugnad.testing.BrowserTest;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Screen;
import no.dugnad.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

class NeedInBrowserTest extends BrowserTest {
  private static final String TEXT =
      "Vi vet aldri hvor nøklene henger.\nDe som venter, venter lenge.";

  @Autowired BeanFactory beans;
  @Autowired Cast cast;
  @Autowired TestClock clock;

  @Test
  void anEmployeeWritesANeedOnAPhoneWithKeysAloneAndBeginsAnApplicationWithIt() {
    clock.set(TestRound.DEADLINE.minus(Duration.ofDays(1)));
    var round = new TestRound(beans, cast);
    Page page = of(cast.applicant, Screen.PHONE);
    page.navigate("/needs");
    assertServesAll(page);
    Locator text = page.locator("[name=text]");
    text.focus();
    page.keyboard().type(TEXT);
    page.keyboard().press("Tab");
    assertThat(page.locator("button:has-text('Gå videre')")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Behovet ditt");
    assertThat(page.locator("blockquote .as-written")).hasText(TEXT);
    assertServesAll(page);

    page.locator("button[name=change]").focus();
    page.keyboard().press("Enter");
    assertThat(text).hasValue(TEXT);
    text.focus();
    page.keyboard().press("Control+End");
    page.keyboard().type(" Hver dag.");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.locator("form[action*='" + round.callId + "'] button").focus();
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/applications/.*/sections/more"));
    assertThat(page.locator("[name='a.why']")).hasValue(TEXT + " Hver dag.");

    page.navigate("/needs");
    assertThat(text).hasValue("");
  }
}
