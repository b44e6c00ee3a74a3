package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The eyes that other tests look with do see. */
class AxeTest extends BrowserTest {

  @Test
  void aFieldWithoutALabelIsRemarkedOn() {
    Page page = shown("<input name='amount'>");
    assertThat(Axe.violations(page)).anyMatch(violation -> violation.startsWith("label:"));
  }

  @Test
  void aPageInOrderIsPassedOver() {
    assertThat(Axe.violations(shown("<p>In order</p>"))).isEmpty();
  }

  @Test
  void aFaultIsRemarkedOnWhereverElseThePageIsLikeOneThatPassed() {
    String field = "<p><label for='a'>Amount</label><input id='a'></p>";
    assertThat(Axe.violations(shown(field))).isEmpty();
    assertThat(Axe.violations(shown(field.replace("Amount", "")))).isNotEmpty();
    assertThat(Axe.violations(shown(field.replace("for='a'", "for='b'")))).isNotEmpty();
    String button = "<p><button aria-label='Send it'>Send</button></p>";
    assertThat(Axe.violations(shown(button))).isEmpty();
    assertThat(Axe.violations(shown(button.replace("Send it", "Leave")))).isNotEmpty();
  }

  @Test
  void theChoiceOfLanguageIsLookedAtOnEachPageWhereItIsAnother() {
    String choice = "<form action='/language'><button lang='nn'>Nynorsk</button></form>";
    assertThat(Axe.violations(shown(choice))).isEmpty();
    assertThat(Axe.violations(shown(choice.replace("Nynorsk", "")))).isNotEmpty();
    assertThat(Axe.violations(shown(choice.replace("'nn'", "'xx'")))).isNotEmpty();
  }

  @Test
  void whatIsWiderThanThePhoneIsNamed() {
    Page page = shown("<pre id='long'>" + "wide ".repeat(100) + "</pre>");
    assertThat(Screens.tooWide(page)).anyMatch(element -> element.contains("long"));
  }

  private Page shown(String content) {
    Page page = stranger(Screen.PHONE);
    page.setContent(
        "<!doctype html><html lang='en'><title>Title</title><main><h1>Heading</h1>"
            + content
            + "</main></html>");
    return page;
  }
}
