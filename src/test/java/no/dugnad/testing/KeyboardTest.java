package no.dugnad.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Whoever uses no mouse in other tests does notice what is in the way. */
class KeyboardTest extends BrowserTest {

  @Test
  void aPageInOrderIsWalkedThrough() {
    assertThat(walk("<p><a href='#one'>One</a></p>")).hasURL("about:blank#goal");
  }

  @Test
  void aFocusThatDoesNotShowIsRemarkedOn() {
    assertStops("shows no focus", "<p><a href='#one' style='outline: none'>One</a></p>");
  }

  @Test
  void aFocusThatDoesNotShowOnWhatIsUsedIsRemarkedOn() {
    assertStops("shows no focus", "<style>[href='#goal'] { outline: none }</style>");
  }

  @Test
  void aFocusOutOfSightIsRemarkedOn() {
    assertStops("out of sight", "<a href='#one' style='position: absolute; left: -999px'>One</a>");
  }

  @Test
  void aFocusBehindSomethingIsRemarkedOn() {
    assertStops(
        "behind something",
        "<p><a href='#one'>One</a></p><div style='position: fixed; inset: 0 0 50% 0'></div>");
  }

  @Test
  void aTrapIsNoWayThrough() {
    assertStops("Tab does not lead", "<input onkeydown='event.preventDefault()'>");
  }

  @Test
  void aFocusThatIsTakenAwayIsNoWayThrough() {
    assertStops(
        "Tab does not lead", "<script>addEventListener('focusin', e => e.target.blur())</script>");
  }

  private void assertStops(String remark, String content) {
    assertThatThrownBy(() -> walk(content)).hasMessageContaining(remark);
  }

  private Page walk(String content) {
    Page page = stranger(Screen.DESKTOP);
    page.setContent("<!doctype html>" + content + "<p><a href='#goal'>Goal</a></p>");
    new Keyboard(page).activate(page.getByText("Goal"));
    return page;
  }
}
