package no.dugnad.funding.recommendations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.spreadsheets.TestTables;
import no.dugnad.testing.Page;
import no.dugnad.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Every page that a person comes to by links, as they read, with what differs between two equal
 * worlds made equal: ids, tokens, marks in names.
 */
final class Crawl {
  /** What each answer makes anew, and the board's version, in which both ids and times are. */
  private static final List<String> TOKENS =
      List.of(
          "name=\"_csrf\" value=\"",
          "name=\"_key\" value=\"",
          "id=\"board-version\" name=\"version\" value=\"",
          "{\"X-XSRF-TOKEN\":\"");

  private static final String MUNICIPALITY = " name=\"organisation\"";

  private static final Pattern MUNICIPALITIES =
      Pattern.compile("(?s)<select[^>]*" + MUNICIPALITY + ".*?</select>");

  /** How an id is written. */
  private static final String ID = "00000000-0000-0000-0000-000000000000";

  private static final int MOST_PAGES = 600;

  /** Of what is announced, which none of these calls is: the lists tell whether it stands there. */
  private static final Pattern ANNOUNCED =
      Pattern.compile("/(catalogue|awards|stories)/[0-9a-f-]{36}.*");

  private final Visitor visitor;
  private final Collection<UUID> calls;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final SortedMap<String, List<String>> pages = new TreeMap<>();

  private Crawl(Visitor visitor, Collection<UUID> calls) {
    this.visitor = visitor;
    this.calls = calls;
  }

  /**
   * @param calls those whose pages are opened; lists show other tests' calls too, and one that both
   *     worlds' calls stand in is not read, for each knows more of its own
   * @return what stands at each address, ids aside; several addresses that differ by ids alone come
   *     together, sorted
   */
  static SortedMap<String, List<String>> of(
      Visitor visitor, Collection<UUID> calls, String... starts) {
    return of(visitor, calls, List.of(), starts);
  }

  /**
   * @param guessed addresses that are read as well, whether a link leads there or not; no link is
   *     followed from there
   */
  static SortedMap<String, List<String>> of(
      Visitor visitor, Collection<UUID> calls, List<String> guessed, String... starts) {
    var crawl = new Crawl(visitor, calls);
    for (String start : starts) crawl.meet(start);
    while (!crawl.waiting.isEmpty()) crawl.open(crawl.waiting.poll());
    guessed.stream().filter(crawl.seen::add).forEach(crawl::read);
    crawl.pages.values().forEach(Collections::sort);
    return crawl.pages;
  }

  private void meet(String path) {
    boolean otherCall =
        path.matches("/calls/[0-9a-f-]{36}.*")
            && calls.stream().noneMatch(call -> path.startsWith("/calls/" + call));
    boolean ofAll = path.startsWith("/calls?") && !path.contains("organisation=");
    boolean announced = ANNOUNCED.matcher(path).matches();
    // How often they did something themselves, there everybody counts.
    boolean own = path.equals("/me/forgetting");
    if (path.startsWith("/static/") || otherCall || ofAll || announced || own) return;
    if (seen.add(path)) waiting.add(path);
    if (seen.size() > MOST_PAGES) throw new AssertionError("no end to the links: " + path);
  }

  private void open(String path) {
    read(path)
        .select("a[href], [hx-get], link[rel=alternate]")
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

  private Page read(String path) {
    Page page = visitor.get(path);
    pages
        .computeIfAbsent(normal(path), key -> new ArrayList<>())
        .add(page.status() + "\n" + content(page));
    return page;
  }

  private static String content(Page page) {
    String type = page.header("Content-Type");
    if (type.startsWith("text/html")) return normal(html(page.body()));
    if (type.contains("spreadsheetml")) return normal(table(page.bytes()));
    if (type.startsWith("application/pdf")) return normal(pdf(page.bytes()));
    if (type.equals("application/zip")) return normal(zip(page.bytes()));
    if (type.startsWith("text/") || type.contains("xml") || type.contains("json"))
      return normal(page.body());
    return type;
  }

  private static String table(byte[] bytes) {
    try {
      return TestTables.read("file.xlsx", bytes).toString();
    } catch (Refused empty) {
      return empty.key();
    }
  }

  private static String pdf(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      // Where a line breaks depends on how long the names are that are made equal later.
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in it, by name. */
  private static String zip(byte[] bytes) {
    var names = new ArrayList<String>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        names.add(entry.getName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", names);
  }

  private static String html(String page) {
    String told = page;
    for (String token : TOKENS) told = without(token, told);
    if (!told.contains(MUNICIPALITY)) return told;
    // All municipalities stand there, and one's own in another place.
    return MUNICIPALITIES
        .matcher(told)
        .replaceAll(found -> Matcher.quoteReplacement(found.group().replace(" selected", "")));
  }

  private static String without(String token, String page) {
    var left = new StringBuilder(page.length());
    int from = 0;
    for (int at = page.indexOf(token); at >= 0; at = page.indexOf(token, from)) {
      left.append(page, from, at + token.length());
      from = page.indexOf('"', at + token.length());
    }
    return left.append(page, from, page.length()).toString();
  }

  /** The lines that stand in one and not in the same place of the other. */
  static List<String> difference(List<String> here, List<String> there) {
    if (here.equals(there)) return List.of();
    List<String> left = here.stream().flatMap(String::lines).map(String::strip).toList();
    List<String> right = there.stream().flatMap(String::lines).map(String::strip).toList();
    var different = new ArrayList<String>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = i < left.size() ? left.get(i) : "(nothing)";
      String other = i < right.size() ? right.get(i) : "(nothing)";
      if (!one.equals(other)) different.add(one + "  <>  " + other);
    }
    return different.size() > 20 ? different.subList(0, 20) : different;
  }

  /**
   * With ids, hashes, numbers of organisations and the marks in names made equal. Read letter by
   * letter: the pages are many, and by patterns this took a fifth of the whole test.
   */
  static String normal(String text) {
    var normal = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end == at) {
        end = at + 1;
        int endOfMark = endOfMark(text, end);
        boolean isMark = text.charAt(at) == '-' && endOfMark > end;
        if (isMark && text.startsWith("@dugnad.test", endOfMark)) end = endOfMark;
        else normal.append(text.charAt(at));
      } else if (isId(text, at)) {
        normal.append("ID");
        end = at + ID.length();
      } else if (text.startsWith("Kommune ", at) && endOfMark(text, end + 1) > end + 1) {
        normal.append("Kommune");
        end = endOfMark(text, end + 1);
      } else {
        normal.append(nameOf(text.substring(at, end)));
      }
      at = end;
    }
    return normal.toString();
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isOfWord(text.charAt(end))) end++;
    return end;
  }

  private static int endOfMark(String text, int from) {
    int end = from;
    while (end < text.length() && isOfMark(text.charAt(end))) end++;
    return end;
  }

  private static boolean isOfMark(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static boolean isOfWord(char c) {
    return isOfMark(c) || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isHex(char c) {
    return c >= 'a' && c <= 'f' || c >= '0' && c <= '9';
  }

  private static boolean isId(String text, int at) {
    if (at + ID.length() > text.length()) return false;
    for (int i = 0; i < ID.length(); i++) {
      char c = text.charAt(at + i);
      if (ID.charAt(i) == '-' ? c != '-' : !isHex(c)) return false;
    }
    return true;
  }

  private static String nameOf(String word) {
    if (word.length() == 9 && word.chars().allMatch(c -> c >= '0' && c <= '9')) return "NUMBER";
    boolean isHash =
        word.length() >= 32 && word.length() <= 64 && word.chars().allMatch(c -> isHex((char) c));
    return isHash ? "SHA" : word;
  }
}
