package no.dugnad.testing;

import com.microsoft.playwright.Page;
import java.util.List;

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

  /** Both, first the one that the window has. */
  public static List<Screen> from(Page page) {
    return page.viewportSize().width == PHONE.width
        ? List.of(PHONE, DESKTOP)
        : List.of(DESKTOP, PHONE);
  }

  /** Makes the window this size, as when a phone is turned or a window is drawn wider. */
  public void on(Page page) {
    if (page.viewportSize().width != width || page.viewportSize().height != height)
      page.setViewportSize(width, height);
  }
}
