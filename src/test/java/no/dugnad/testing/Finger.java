package no.dugnad.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Touches what it wants, as on a phone. */
public final class Finger extends Hand {
  public Finger(Page page) {
    super(page);
  }

  @Override
  void touch(Locator target) {
    target.click();
  }

  @Override
  void write(Locator field, String text) {
    field.fill(text);
    field.blur();
  }

  @Override
  void choose(Locator radio) {
    radio.check();
  }

  @Override
  void tick(Locator box) {
    box.check();
  }

  @Override
  void pick(Locator select, String option) {
    select.selectOption(new SelectOption().setLabel(option));
  }
}
