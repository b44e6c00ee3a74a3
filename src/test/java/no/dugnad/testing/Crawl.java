package no.dugnad.testing;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Goes wherever links lead from where it starts, as one visitor. Of pages of one kind, which differ
 * only in the case they show, it sees one, or a few in the sweep. A kind of file is asked for once.
 */
public final class Crawl {
  private static final int OF_A_KIND = Sweep.ON ? 2 : 1;

  /** A file takes long to make, and is the same to all who may have it. */
  private static final Set<String> FILES = new HashSet<>();

  private static final Pattern FILE = Pattern.compile("[^?]+\\.[a-z]+(\\?.*)?");

  private final Page page;
  private final UnaryOperator<String> kindOf;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<String> dead = new ArrayList<>();

  /**
   * @param kindOf tells which paths show the same kind of page
   */
  public Crawl(Page page, UnaryOperator<String> kindOf) {
    this.page = page;
    this.kindOf = kindOf;
  }

  /**
   * @param visit is called with the path and its kind when the window is there
   * @return the links that lead nowhere, and from where
   */
  public List<String> from(List<String> starts, BiConsumer<String, String> visit) {
    Queue<String> ahead = new ArrayDeque<>(starts);
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      String kind = kindOf.apply(path);
      if (seen.merge(kind, 1, Integer::sum) > OF_A_KIND || !opens(path, kind)) continue;
      ahead.addAll(links());
      visit.accept(path, kind);
    }
    return dead;
  }

  /** Whether a page is there now. A file is only asked for. */
  private boolean opens(String path, String kind) {
    String from = page.url();
    if (FILE.matcher(path).matches()) {
      if (!FILES.add(kind) && !Sweep.ON) return false;
      APIResponse file = page.request().get(path);
      note(file.status(), path, from);
      file.dispose();
      return false;
    }
    try {
      Response answer = page.navigate(path);
      note(answer.status(), path, from);
      return answer.ok();
    } catch (PlaywrightException e) {
      // A file all the same: it is there, or there would be a page that says why not.
      if (e.getMessage().contains("Download is starting")) return false;
      throw e;
    }
  }

  private void note(int status, String path, String from) {
    if (status != 200) dead.add(status + " " + path + " from " + from);
  }

  @SuppressWarnings("unchecked")
  private List<String> links() {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('a[href]')]
              .filter(a => a.origin === location.origin)
              .map(a => a.pathname + a.search)
            """);
  }
}
