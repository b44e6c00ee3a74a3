package no.dugnad.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's Chromium, or the one that CHROMIUM names, started once for all tests of a run. */
public final class Chromium {
  private static @Nullable Browser browser;

  private Chromium() {}

  public static synchronized Browser get() {
    if (browser != null) return browser;
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setChromiumSandbox(false)
                    .setEnv(environment())
                    .setArgs(
                        List.of(
                            // How dates are typed follows the browser's language, not the page's.
                            "--lang=en-US",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-dev-shm-usage",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
    return browser;
  }

  /** Where no language is set it would call a file with letters of ours "download". */
  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("LC_ALL", "C.UTF-8");
    return environment;
  }
}
