package no.dugnad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.DemoPerson;
import no.dugnad.testing.AtOnce;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Each form of each page in the demo, found by whoever finds it, is sent twice at once: the answers
 * are the same, and what grows in the database grows as by one. A second try has a demo of its own,
 * in which nothing is sent yet.
 */
@ServerTest
@TestPropertySource(properties = {"dugnad.demo=true", "dugnad.test=twice"})
@DirtiesContext
class EveryFormTwiceTest {
  private static final int OF_A_KIND = 5;
  private static final Pattern FILE = Pattern.compile("[^?]+\\.[a-z]+(\\?.*)?|/awards/export.*");

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/(sections|questions)/)(?!new)[^/?]+|=[^&]*");

  /** Choices of the frame, and ways in and out: the visit itself would be another after them. */
  private static final List<String> ELSEWHERE =
      List.of("/language", "/organisation", "/sign-", "/me/signing-out");

  /**
   * What is neither found here nor sent by {@link TwiceWalk}, each as a decision: the end of a
   * visit is another visit, a room's door is opened by a script and answers nothing, the board is
   * what a script asks for in place of a page: it sends the form of the proposals, what a benefit
   * comes to is asked by a script and writes nothing, and a mail program that leaves a wall has no
   * key, and is led nowhere.
   */
  private static final List<String> OUT_OF_REACH =
      List.of(
          "/me/signing-out",
          "/w/{code}/admissions",
          "/w/{code}/waiting/removal",
          "/wall-mail/{key}",
          "/calls/{callId}/meeting/board",
          "/projects/{id}/benefits/reckoning");

  private static final List<String> SENT_BY_WALKS = TwiceWalk.routes();

  /** What moves a case on comes after what is done in it before, and last what ends it. */
  private static final List<List<String>> STAGES =
      List.of(
          List.of("/meeting", "/hand-in", "/versions"),
          List.of("/withdrawal"),
          List.of("/taking-back"),
          List.of("/removal", "/ending", "/abandonment", "/closing"));

  @Autowired Visitors visitors;
  @Autowired DemoPeople demo;
  @Autowired JdbcClient db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  /**
   * The kinds of addresses that turned out to be files: they take long to make, and hold no form.
   */
  private final Set<String> files = new HashSet<>();

  private final Map<PathPattern, HandlerMethod> posts = new LinkedHashMap<>();
  private final Set<String> sent = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> refused = new TreeMap<>();
  private int fillings;

  /** A button or a form without one, on the page where it was found. */
  private record Found(Visitor visitor, String page, String css) {}

  @Test
  void whatIsSentTwiceAtOnceIsDoneOnce() {
    List<Visitor> people =
        demo.list().stream().map(DemoPerson::personId).distinct().map(visitors::of).toList();
    for (int stage = 0; stage <= STAGES.size(); stage++) {
      int now = stage;
      Map<String, List<Found>> found = new LinkedHashMap<>();
      people.forEach(person -> look(person, found));
      found.entrySet().stream()
          .filter(entry -> stage(entry.getKey()) <= now && !sent.contains(entry.getKey()))
          .forEach(entry -> sendOne(entry.getKey(), entry.getValue()));
    }
    assertThat(faults).isEmpty();
    assertThat(unsent())
        .as("what was refused: %s", refused)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(OUT_OF_REACH.stream(), SENT_BY_WALKS.stream()).toList());
  }

  private static int stage(String route) {
    return IntStream.range(0, STAGES.size())
            .filter(i -> STAGES.get(i).stream().anyMatch(route::endsWith))
            .findFirst()
            .orElse(-1)
        + 1;
  }

  private void look(Visitor visitor, Map<String, List<Found>> found) {
    var waiting = new ArrayDeque<>(List.of("/home", "/"));
    codes().forEach(code -> waiting.add("/w/" + code + "/template"));
    var met = new HashSet<>(waiting);
    var metOfKind = new HashMap<String, Integer>();
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      Page page = visitor.get(path);
      if (!page.header("Content-Type").startsWith("text/html")) files.add(kind(path));
      if (page.status() != 200) continue;
      for (Element form : page.select("form[method=post]")) {
        note(found, visitor, path, form, Optional.empty());
        form.select("button[name], button[formaction]")
            .forEach(button -> note(found, visitor, path, form, Optional.of(button)));
      }
      for (Element link : page.select("a[href^=/]")) {
        String to = link.attr("href").replaceFirst("#.*", "");
        if (FILE.matcher(to).matches() || files.contains(kind(to)) || !met.add(to)) continue;
        if (metOfKind.merge(kind(to), 1, Integer::sum) <= OF_A_KIND) waiting.add(to);
      }
    }
  }

  private static String kind(String path) {
    return ID.matcher(path).replaceAll("*");
  }

  private List<String> codes() {
    return db.sql("select code from halls.workshop order by id").query(String.class).list();
  }

  private void note(
      Map<String, List<Found>> found,
      Visitor visitor,
      String path,
      Element form,
      Optional<Element> button) {
    String css = "form[action=\"" + form.attr("action") + "\"]";
    String action = form.attr("action");
    if (button.isPresent()) {
      Element pressed = button.get();
      if (pressed.hasAttr("formaction")) {
        action = pressed.attr("formaction");
        css += " button[formaction=\"" + action + "\"]";
      } else {
        css += " button[name=\"" + pressed.attr("name") + "\"]";
      }
    }
    String route = route(action);
    if (ELSEWHERE.stream().anyMatch(route::startsWith) || SENT_BY_WALKS.contains(route)) return;
    found.computeIfAbsent(route, _ -> new ArrayList<>()).add(new Found(visitor, path, css));
  }

  private String route(String path) {
    var container = PathContainer.parsePath(path.replaceFirst("[?#].*", ""));
    return posts().keySet().stream()
        .filter(pattern -> pattern.matches(container))
        .min(Comparator.naturalOrder())
        .map(PathPattern::getPatternString)
        .orElse(path);
  }

  private Map<PathPattern, HandlerMethod> posts() {
    if (!posts.isEmpty()) return posts;
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                info.getPathPatternsCondition().getPatterns().forEach(p -> posts.put(p, method));
            });
    return posts;
  }

  private boolean isSendableAgain(String route) {
    return posts().entrySet().stream()
        .filter(entry -> entry.getKey().getPatternString().equals(route))
        .allMatch(entry -> entry.getValue().hasMethodAnnotation(SendableAgain.class));
  }

  private List<String> unsent() {
    return posts().entrySet().stream()
        .filter(entry -> !entry.getValue().hasMethodAnnotation(SendableAgain.class))
        .map(entry -> entry.getKey().getPatternString())
        .filter(route -> !sent.contains(route))
        .sorted()
        .toList();
  }

  /** By the first who is not refused. */
  private void sendOne(String route, List<Found> places) {
    for (Found place : places) {
      if (sent.contains(route)) return;
      try {
        send(route, place);
      } catch (AssertionError e) {
        refused.put(route, place.css() + ": " + e.getMessage());
      }
    }
  }

  private void send(String route, Found place) {
    Page page = place.visitor().get(place.page());
    if (page.select(place.css()).isEmpty()) return;
    Filling filling = filling(page, place);
    Map<String, Integer> before = Rows.count(db);
    List<Page> answers = AtOnce.all(Collections.nCopies(2, () -> submit(page, place, filling)));
    Page first = answers.getFirst();
    if (first.status() / 100 != 2) {
      refused.put(route, first.status() + " " + filling.fields() + " " + first.text());
      return;
    }
    Map<String, Integer> twice = Rows.growth(before, db);
    if (twice.isEmpty() && !isSendableAgain(route)) {
      refused.put(route, "does nothing with " + filling.fields() + " " + first.text());
      return;
    }
    sent.add(route);
    for (Page answer : answers) {
      if (answer.status() != first.status() || !answer.location().equals(first.location()))
        faults.add(route + " is answered with " + first.location() + " and " + answer.location());
    }
    if (isSendableAgain(route)) return;
    if (twice.getOrDefault("once.sent_form", 0) != 1) faults.add(route + " uses no key: " + twice);
    before = Rows.count(db);
    submit(page, place, filling);
    if (!Rows.growth(before, db).isEmpty())
      faults.add(route + " is done a third time: " + Rows.growth(before, db));
    sendAnew(route, place, twice);
  }

  /** Where the form is still there when it has been sent, one more tells how much one is. */
  private void sendAnew(String route, Found place, Map<String, Integer> twice) {
    Page page = place.visitor().get(place.page());
    if (page.select(place.css()).isEmpty()) return;
    Map<String, Integer> before = Rows.count(db);
    if (submit(page, place, filling(page, place)).status() / 100 != 2) return;
    Map<String, Integer> once = Rows.growth(before, db);
    once.forEach(
        (table, rows) -> {
          if (twice.getOrDefault(table, 0) > rows)
            faults.add(route + " makes " + once + " once and " + twice + " sent twice");
        });
  }

  private Filling filling(Page page, Found place) {
    Element element = page.select(place.css()).first();
    var form = (FormElement) (element instanceof FormElement ? element : element.closest("form"));
    return new Filling(form, ++fillings);
  }

  private static Page submit(Page page, Found place, Filling filling) {
    return page.submit(place.css(), filling.fields(), filling.files());
  }
}
