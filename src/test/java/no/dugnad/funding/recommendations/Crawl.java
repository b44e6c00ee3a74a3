package no.dugnad.funding.recommendations;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import org.jsoup.nodes.Document;

/**
 * Every page that a person comes to by links, as they read, with what differs between two equal
 * worlds made equal: ids, tokens, marks in names.
 */
final class Crawl {
  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int MOST_PAGES = 600;

  private final Visitor visitor;
  private final UUID callId;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final SortedMap<String, List<String>> pages = new TreeMap<>();

  private Crawl(Visitor visitor, UUID callId) {
    this.visitor = visitor;
    this.callId = callId;
  }

  /**
   * @param callId the one call whose pages are opened; lists show other tests' calls too
   * @return what stands at each address, ids aside; several addresses that differ by ids alone come
   *     together, sorted
   */
  static SortedMap<String, List<String>> of(Visitor visitor, UUID callId, String... starts) {
    var crawl = new Crawl(visitor, callId);
    for (String start : starts) crawl.meet(start);
    while (!crawl.waiting.isEmpty()) crawl.open(crawl.waiting.poll());
    crawl.pages.values().forEach(Collections::sort);
    return crawl.pages;
  }

  private void meet(String path) {
    boolean otherCall =
        path.matches("/calls/[0-9a-f-]{36}.*") && !path.startsWith("/calls/" + callId);
    if (path.startsWith("/static/") || otherCall) return;
    if (seen.add(path)) waiting.add(path);
    if (seen.size() > MOST_PAGES) throw new AssertionError("no end to the links: " + path);
  }

  private void open(String path) {
    Page page = visitor.get(path);
    pages
        .computeIfAbsent(normal(path), key -> new ArrayList<>())
        .add(page.status() + "\n" + content(page));
    page.select("a[href], [hx-get], link[rel=alternate]")
        .forEach(
            element -> {
              String attribute = element.hasAttr("hx-get") ? "hx-get" : "href";
              URI target = URI.create(element.absUrl(attribute).replace(" ", "%20"));
              if (!"localhost".equals(target.getHost())) return;
              meet(
                  target.getRawPath()
                      + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
            });
  }

  private static String content(Page page) {
    String type = page.header("Content-Type");
    if (type.startsWith("text/html")) return normal(html(page.document()));
    if (type.contains("spreadsheetml"))
      return normal(TestTables.read("file.xlsx", page.bytes()).toString());
    if (type.startsWith("text/") || type.contains("xml")) return normal(page.body());
    return type;
  }

  private static String html(Document page) {
    Document copy = page.clone();
    copy.select("input[name=_csrf], #board-version").forEach(token -> token.attr("value", ""));
    copy.select("[hx-headers:inherited]").forEach(body -> body.removeAttr("hx-headers:inherited"));
    return copy.outerHtml();
  }

  static String normal(String text) {
    return UUIDS
        .matcher(text)
        .replaceAll("ID")
        .replaceAll("Kommune [a-z0-9]+", "Kommune")
        .replaceAll("-[a-z0-9]+@dugnad\\.test", "@dugnad.test")
        .replaceAll("\\b[0-9a-f]{64}\\b", "SHA")
        .replaceAll("\\b\\d{9}\\b", "NUMBER");
  }
}
