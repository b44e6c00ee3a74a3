package no.dugnad.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** What a page looks like: pictures of it, and whether it fits. */
public final class Screens {
  private static final boolean WANTED = Boolean.parseBoolean(System.getProperty("screens", "true"));

  /** What the product itself says. */
  private static final Set<String> OURS = ours();

  private Screens() {}

  /**
   * A picture of the whole page, in target/screens, for whoever wants to look; bin/test takes them
   * only with {@code -Dscreens=true}.
   */
  public static void shoot(Page page, String name) {
    if (WANTED) take(page, name);
  }

  /**
   * A picture in any case. On a busy machine Chromium now and then takes none; no test stands or
   * falls by that.
   */
  static void take(Page page, String name) {
    Path file = Path.of("target/screens", name.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png");
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    } catch (PlaywrightException e) {
      System.err.println(
          "no picture " + file + ": " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  /**
   * What is pressed on the page and is smaller than a finger, 44 px. A link within a text is as
   * large as the text, and a choice as all that chooses it.
   */
  @SuppressWarnings("unchecked")
  public static List<String> tooSmall(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll(
                'main :is(button, summary, select, textarea, input:not([type=hidden]), a[href])')]
              .filter(e => e.checkVisibility() && !e.closest('dialog, .sr-only')
                && !(e.matches('a') && e.closest('p:not(.actions), dd, th, nav')))
              .map(e => ({e, box: (e.matches('[type=radio], [type=checkbox]')
                ? e.closest('.ds-field') : e).getBoundingClientRect()}))
              .filter(({box}) => box.height < 43.5 || box.width < 43.5)
              .map(({e, box}) => `${e.outerHTML.slice(0, 120)} ${box.width}x${box.height}`)
            """);
  }

  /** What sticks out to the right when a page can be scrolled sideways; nothing when it fits. */
  @SuppressWarnings("unchecked")
  public static List<String> tooWide(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const sticksOut = e => e.getBoundingClientRect().left + e.scrollWidth > root.clientWidth + 1;
              return [...document.querySelectorAll('body, body *')]
                .filter(e => sticksOut(e) && ![...e.children].some(sticksOut))
                .slice(0, 5)
                .map(e => e.cloneNode(false).outerHTML);
            }
            """);
  }

  /**
   * Lists of ticks that go on to the right of a phone, and ticks for all of one that there have no
   * text; nothing on a larger screen, where a list has its heading.
   */
  @SuppressWarnings("unchecked")
  static List<String> tickedBeyondAPhone(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => innerWidth > 640 ? [] : [
              ...[...document.querySelectorAll('.table-wrap:has([type=checkbox])')]
                .filter(e => e.scrollWidth > e.clientWidth + 1)
                .map(e => e.getAttribute('aria-label')),
              ...[...document.querySelectorAll('[data-all]')]
                .filter(e => !e.closest('label')?.innerText.trim())
                .map(e => e.outerHTML)]
            """);
  }

  /**
   * What is wider than the page when somebody has written a word of 150 letters wherever people's
   * words can stand. It is the page's last use: its texts are gone.
   */
  @SuppressWarnings("unchecked")
  public static List<String> tooWideWithLongWords(Page page) {
    // All that the product could say is half a megabyte: here is sorted what it says on this page.
    var texts =
        (List<String>)
            page.evaluate(
                """
                () => {
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const found = new Set();
                  while (texts.nextNode()) found.add(texts.currentNode.data.trim());
                  return [...found];
                }
                """);
    return (List<String>)
        page.evaluate(
            """
            ours => {
              const said = new Set(ours);
              const fixed = 'script, style, select, textarea, button, .ds-button, .ds-tag, .sr-only, nav, thead, time, .numbers, .poster-code, .screen-in, .screen-people';
              const root = document.documentElement;
              document.querySelectorAll('details').forEach(e => e.open = true);
              const written = [];
              const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const { data, parentElement: e } = texts.currentNode;
                if (/\\p{L}{3}/u.test(data) && !said.has(data.trim()) && !e.closest(fixed)) written.push(texts.currentNode);
              }
              written.forEach(text => text.data = 'å'.repeat(150));
              if (root.scrollWidth <= root.clientWidth) return [];
              const path = e => e === document.body ? '' : path(e.parentElement) + ' > ' + e.cloneNode(false).outerHTML.slice(0, 60);
              return written
                .map(text => text.parentElement)
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest('.table-wrap'))
                .slice(0, 4)
                .map(e => e.getBoundingClientRect().width + path(e));
            }
            """,
            texts.stream().filter(OURS::contains).toList());
  }

  private static Set<String> ours() {
    var texts = new HashSet<String>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_nb.properties")) {
        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
            .values()
            .forEach(text -> texts.add(text.toString().replace("''", "'")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
