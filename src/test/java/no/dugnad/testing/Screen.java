package no.dugnad.testing;

import com.microsoft.playwright.Page;

/** The two sizes that everything must work at. */
public enum Screen {
  PHONE(360, 740),
  DESKTOP(1280, 900);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Makes the window this size, as when a phone is turned or a window is drawn wider. */
  public void on(Page page) {
    page.setViewportSize(width, height);
  }
}
