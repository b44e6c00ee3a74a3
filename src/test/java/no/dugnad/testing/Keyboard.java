package no.dugnad.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;

/**
 * Uses no mouse: Tab until it is there, Enter, Space, arrows and letters. All the way the focus
 * must show, be in sight, and come round to what is looked for.
 */
public final class Keyboard extends Hand {
  private static final int MOST_TABS = 150;

  private static final String LOOKS =
      """
      e => {
        const look = e => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(e);
          return [outlineStyle, outlineWidth, outlineColor, boxShadow].join();
        };
        return look(e) + look(e.parentElement);
      }
      """;

  /** Tab leads to one of a group of radio buttons, and arrows to the others. */
  private static final String IS_HERE =
      """
      e => {
        const at = document.activeElement;
        return e === at || e.type === 'radio' && at.type === 'radio' && e.name === at.name;
      }
      """;

  /**
   * Compares how what had focus, and what stands round it, looked then and looks now: a focus that
   * changes nothing is not seen. (WCAG 2.2, 2.4.7 and 2.4.11)
   */
  private static final String STOP =
      """
      target => {
        const looks = LOOKS;
        const isHere = IS_HERE;
        const remarks = [];
        const stop = { remarks, here: isHere(target), gone: !target.isConnected };
        const left = window.lastFocused;
        const at = document.activeElement;
        // A date has several places to stop at.
        if (left?.element === at) return stop;
        if (left?.element.isConnected && looks(left.element) === left.looks)
          remarks.push('shows no focus: ' + left.element.cloneNode(false).outerHTML);
        if (at === document.body) {
          window.lastFocused = null;
          return stop;
        }
        window.lastFocused = { element: at, looks: looks(at) };
        const { top, bottom, left: start, right, width, height } = at.getBoundingClientRect();
        if (!width || !height || bottom <= 0 || right <= 0 || top >= innerHeight || start >= innerWidth)
          remarks.push('has focus out of sight: ' + at.cloneNode(false).outerHTML);
        const above = document.elementFromPoint((start + right) / 2, (top + bottom) / 2);
        if (above && !above.contains(at) && !at.contains(above))
          remarks.push('has focus behind something: ' + at.cloneNode(false).outerHTML);
        return stop;
      }
      """
          .replace("LOOKS", LOOKS.strip())
          .replace("IS_HERE", IS_HERE.strip());

  /** How it looks while it is in focus, or while it is not; nothing where it is otherwise. */
  private static final String LOOKS_WHILE =
      "(e, focused) => (e === document.activeElement) === focused ? (LOOKS)(e) : null"
          .replace("LOOKS", LOOKS.strip());

  public Keyboard(Page page) {
    super(page);
  }

  @Override
  void touch(Locator target) {
    tabTo(target);
    page.keyboard().press("Enter");
  }

  @Override
  void write(Locator field, String text) {
    tabTo(field);
    switch (String.valueOf(field.getAttribute("type"))) {
      case "date" -> type(LocalDate.parse(text).format(DateTimeFormatter.ofPattern("MMddyyyy")));
      case "time" ->
          type(LocalTime.parse(text).format(DateTimeFormatter.ofPattern("hhmma", Locale.US)));
      default -> {
        page.keyboard().press("ControlOrMeta+a");
        type(text);
      }
    }
    assertThat(field).hasValue(text);
    assertThat(field).isFocused();
  }

  @Override
  void choose(Locator radio) {
    tabTo(radio);
    if (isFocused(radio)) page.keyboard().press("Space");
    for (int i = 0; i < MOST_TABS && !radio.isChecked(); i++) page.keyboard().press("ArrowDown");
  }

  @Override
  void tick(Locator box) {
    tabTo(box);
    page.keyboard().press("Space");
  }

  @Override
  void pick(Locator select, String option) {
    tabTo(select);
    type(option);
  }

  private void tabTo(Locator target) {
    assertThat(target).isVisible();
    ElementHandle element = target.elementHandle();
    Object before = element.evaluate(LOOKS_WHILE, false);
    boolean here = (boolean) element.evaluate(IS_HERE);
    for (int tabs = 0; !here; tabs++) {
      if (tabs == MOST_TABS)
        throw new AssertionError("Tab does not lead to " + target + " at " + page.url());
      page.keyboard().press("Tab");
      var stop = (Map<?, ?>) page.evaluate(STOP, element);
      Assertions.assertThat((List<?>) stop.get("remarks")).as("focus at " + page.url()).isEmpty();
      // What is saved meanwhile may have come anew.
      boolean gone = Boolean.TRUE.equals(stop.get("gone"));
      if (gone) element = target.elementHandle();
      here = gone ? (boolean) element.evaluate(IS_HERE) : Boolean.TRUE.equals(stop.get("here"));
    }
    Object now = element.evaluate(LOOKS_WHILE, true);
    if (before != null && now != null)
      Assertions.assertThat(now)
          .as("shows no focus: %s at %s", target, page.url())
          .isNotEqualTo(before);
  }

  private static boolean isFocused(Locator target) {
    return (boolean) target.evaluate("e => e === document.activeElement");
  }

  private void type(String text) {
    page.keyboard().type(text);
  }
}
