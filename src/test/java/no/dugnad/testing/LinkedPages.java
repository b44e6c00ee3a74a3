package no.dugnad.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The pages that somebody comes to by links from home and the front page, a few of each kind. */
public final class LinkedPages {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=/(sections|questions)/)[^/]+");

  /** Known by its name before it is asked for: a PDF takes long to make. */
  private static final Pattern FILE = Pattern.compile(".+\\.[a-z]+");

  private LinkedPages() {}

  /**
   * Their addresses without queries, in the order they are met. Those that lead elsewhere are left
   * out, as are files.
   */
  public static List<String> of(Visitor visitor, int ofAKind) {
    var found = new ArrayList<String>();
    visit(visitor, ofAKind, page -> found.add(page.location()));
    return found;
  }

  /** The same, with each page as it is come to. */
  public static void visit(Visitor visitor, int ofAKind, Consumer<Page> each) {
    var waiting = new ArrayDeque<>(List.of("/home", "/"));
    var met = new HashSet<>(waiting);
    var metOfKind = new HashMap<String, Integer>();
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      Page page = visitor.get(path);
      boolean isPage = page.status() == 200 && page.header("Content-Type").startsWith("text/html");
      if (!isPage || !page.location().equals(path)) continue;
      each.accept(page);
      for (var link : page.select("a[href^=/]")) {
        String to = link.attr("href").replaceFirst("[?#].*", "");
        if (FILE.matcher(to).matches()) continue;
        if (met.add(to) && metOfKind.merge(kind(to), 1, Integer::sum) <= ofAKind) waiting.add(to);
      }
    }
  }

  /** The address with its ids left open: pages of one kind differ in the case they show. */
  public static String kind(String path) {
    return ID.matcher(path).replaceAll("{id}");
  }
}
