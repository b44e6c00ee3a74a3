package no.dugnad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.dugnad.platform.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * A test with a real browser against the running product. A script that fails or that the content
 * security policy stops fails the test; what the pages looked like when a test failed lies in
 * target/screens.
 */
@ServerTest
@ExtendWith(BrowserTest.Failures.class)
public abstract class BrowserTest {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  /** How many milliseconds something may be on its way, on a machine that has much else to do. */
  private static final double PATIENCE = 60_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  @Autowired private Environment environment;
  @Autowired private Visitors visitors;

  /** A window for somebody we don't know, at the front page of no site yet. */
  protected Page stranger(Screen screen) {
    return window(screen, true);
  }

  private Page window(Screen screen, boolean scripts) {
    BrowserContext context =
        Chromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address())
                    .setLocale("nb-NO")
                    .setTimezoneId("Europe/Oslo")
                    .setJavaScriptEnabled(scripts)
                    .setViewportSize(screen.width, screen.height));
    context.setDefaultTimeout(PATIENCE);
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) faults.add(message.text());
        });
    return page;
  }

  /** A window for the person, signed in. */
  protected Page of(Person person, Screen screen) {
    return signedIn(person, stranger(screen));
  }

  /** As {@link #of}, in a browser that runs no scripts. */
  protected Page withoutScripts(Person person, Screen screen) {
    return signedIn(person, window(screen, false));
  }

  private Page signedIn(Person person, Page page) {
    page.context()
        .addCookies(
            visitors.of(person.id()).cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address()))
                .toList());
    return page;
  }

  /** The person signs in anew in another window of the same browser. */
  protected void signInElsewhere(Person person, Page page) {
    Page other = page.context().newPage();
    signedIn(person, other).navigate("/home");
    other.close();
  }

  /** Whoever is signed in signs out in another window of the same browser. */
  protected static void signOutElsewhere(Page page) {
    Page other = page.context().newPage();
    other.navigate("/home");
    other.evaluate("document.querySelector('form[action=\"/sign-out\"]').requestSubmit()");
    other.waitForURL("**/");
    other.close();
  }

  /** From here on the window is in the language: nb, nn or en. */
  protected void speak(Page page, String language) {
    page.context().addCookies(List.of(new Cookie("language", language).setUrl(address())));
  }

  protected String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  /** Does what leads to another page, and waits until it is there. */
  protected static void arrive(Page page, Runnable deed) {
    var loads = new AtomicInteger();
    Consumer<Page> counter = _ -> loads.incrementAndGet();
    page.onLoad(counter);
    deed.run();
    page.waitForCondition(() -> loads.get() > 0);
    page.offLoad(counter);
  }

  /**
   * The page as it stands serves everybody, on a phone and on a desktop: it fits, and axe has
   * nothing to remark on. The window is left at the size it had.
   */
  protected static void assertServesAll(Page page) {
    ViewportSize before = page.viewportSize();
    for (Screen screen : Screen.from(page)) {
      screen.on(page);
      assertFits(page);
      Axe.check(page);
      Screens.shoot(
          page,
          URI.create(page.url()).getPath().replaceAll(ID, "id")
              + screen
              + page.locator("html").getAttribute("lang"));
    }
    page.setViewportSize(before.width, before.height);
  }

  /** So does each of these pages, in the sweep in each language. */
  protected void assertServesAll(Page page, List<String> paths) {
    for (String language : Sweep.ON ? List.of("nn", "en", "nb") : List.of("nb")) {
      speak(page, language);
      for (String path : paths) {
        page.navigate(path);
        assertServesAll(page);
      }
    }
  }

  /** Nothing is wider than the screen: nobody has to scroll a page sideways. */
  protected static void assertFits(Page page) {
    assertThat(Screens.tooWide(page)).as("wider than the screen at " + page.url()).isEmpty();
    assertThat(Screens.tickedBeyondAPhone(page)).as("ticked at " + page.url()).isEmpty();
  }

  /**
   * It is printed on A4 with nothing cut off, nothing of the frame, and no empty page.
   *
   * @param left what else is for the screen alone
   */
  protected static void assertPrints(Page page, String... left) {
    PrintedPage printed = PrintedPage.of(page);
    assertThat(printed.controls()).as("what only works on a screen: " + page.url()).isEmpty();
    for (String text : left)
      assertThat(printed.texts()).as("printed").noneMatch(sheet -> sheet.contains(text));
    assertThat(printed.cutOff()).as("cut off when printed: " + page.url()).isEmpty();
    assertThat(printed.texts()).as("pages of " + page.url()).isNotEmpty();
    assertThat(printed.texts().getFirst()).as("the frame").doesNotContain("Dugnad");
    int last = printed.texts().size();
    assertThat(printed.texts().getLast()).contains(last + " / " + last);
  }

  @AfterEach
  void closeWindows() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    assertThat(faults).as("faults in the browser").isEmpty();
  }

  /** Keeps a picture of each window of a failed test, while they are open. */
  static class Failures implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext test) {
      if (test.getExecutionException().isEmpty()) return;
      BrowserTest failed = (BrowserTest) test.getRequiredTestInstance();
      String name = "failed-" + failed.getClass().getSimpleName() + "-" + test.getDisplayName();
      failed.contexts.stream()
          .flatMap(context -> context.pages().stream())
          .forEach(
              page -> Screens.take(page, name + "-" + failed.contexts.indexOf(page.context())));
    }
  }
}
