package no.dugnad.bench;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;

/** Finds a role's pages by following links: one of each kind. */
final class Crawl {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int MOST = 60;

  private Crawl() {}

  /** The first address met of each kind of page, by its kind. */
  static Map<String, String> pages(Visitor visitor) {
    var found = new LinkedHashMap<String, String>();
    var waiting = new ArrayDeque<String>();
    waiting.add("/home");
    waiting.add("/");
    var met = new LinkedHashMap<String, String>();
    while (!waiting.isEmpty() && found.size() < MOST) {
      String path = waiting.removeFirst();
      Page page = visitor.get(path);
      boolean isPage = page.status() == 200 && page.header("Content-Type").startsWith("text/html");
      if (!isPage || !page.location().equals(path)) continue;
      found.put(kind(path), path);
      for (var link : page.select("a[href^=/]")) {
        String to = link.attr("href").replaceFirst("[?#].*", "");
        if (met.putIfAbsent(kind(to), to) == null) waiting.add(to);
      }
    }
    return found;
  }

  private static String kind(String path) {
    return ID.matcher(path).replaceAll("{id}");
  }
}
