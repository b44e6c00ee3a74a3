package no.dugnad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.testing.Cast;
import no.dugnad.testing.Page;
import no.dugnad.testing.ServerTest;
import no.dugnad.testing.Upload;
import no.dugnad.testing.Visitor;
import no.dugnad.testing.Visitors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody throws hostile values at every route and every form of the demo. Nothing may fault, and
 * those who have no say may change nothing. {@code -Dseed=…} repeats a run.
 */
@ServerTest
@TestPropertySource(properties = {"dugnad.demo=true", "dugnad.test=hostile"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileInputTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int MOST_PAGES = 60;
  private static final int MOST_REDIRECTS = 8;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private Visitors visitors;
  @Autowired private DemoPeople demo;
  @Autowired private People people;
  @Autowired private JdbcClient db;

  private final Random random = new Random(SEED);
  private final KnownIds ids = new KnownIds();
  private final Map<String, List<FormElement>> forms = new TreeMap<>();
  private final Set<String> fieldNames = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();

  /** The rows as the demo laid them, before anybody came. */
  private final Map<String, Set<String>> laid = new TreeMap<>();

  /** All who have a say. */
  private final Map<String, Visitor> ofTheDemo = new LinkedHashMap<>();

  /** They are through when the first test is: they met every route and form in it. */
  private final Map<String, Visitor> powerless = new LinkedHashMap<>();

  @BeforeAll
  void everybodyLooksRound() {
    System.out.println("HostileInputTest seed " + SEED);
    laid.putAll(rows());
    demo.list().forEach(person -> ofTheDemo.put(person.name(), visitors.of(person.personId())));
    powerless.putAll(powerless());
    ofTheDemo.values().forEach(this::crawl);
    powerless.values().forEach(this::crawl);
    assertThat(ids.size()).as("ids seen").isGreaterThan(10);
    assertThat(forms).as("forms seen").hasSizeGreaterThan(10);
  }

  @AfterEach
  void nothingFaulted() {
    assertThat(faults).as("faults with seed %s", SEED).isEmpty();
  }

  /** First, while all is as the demo laid it. */
  @Test
  @Order(1)
  void thoseWithoutASayChangeNothing() {
    powerless.forEach((name, visitor) -> attackRoutes(name, visitor, 3));
    powerless.forEach(this::attackForms);
    Map<String, Set<String>> after = rows();
    laid.forEach(
        (table, rows) ->
            assertThat(after.get(table)).as("rows of %s, seed %s", table, SEED).containsAll(rows));
  }

  @Test
  @Order(2)
  void everyRouteAnswersHostileValuesFromEveryRole() {
    ofTheDemo.forEach((name, visitor) -> attackRoutes(name, visitor, 2));
  }

  @Test
  @Order(3)
  void everyFormAnswersHostileValuesFromEveryRole() {
    ofTheDemo.forEach(this::attackForms);
  }

  /** A passer-by, one who works nowhere, and all the roles of another municipality. */
  private Map<String, Visitor> powerless() {
    var powerless = new LinkedHashMap<String, Visitor>();
    powerless.put("stranger", visitors.stranger());
    var outsider = people.addPerson("outsider@hostile.test", "Outsider", "nb");
    powerless.put("outsider", visitors.of(outsider.id()));
    var other =
        people
            .findPersonByEmail("other@hostile.test")
            .orElseGet(
                () -> {
                  var organisation =
                      people.addOrganisation(Cast.organisationNumber(), "Annen kommune");
                  var person = people.addPerson("other@hostile.test", "Other", "en");
                  people.addMembership(person.id(), organisation.id(), null, Set.of(Role.values()));
                  return person;
                });
    powerless.put("all roles elsewhere", visitors.of(other.id()));
    return powerless;
  }

  private void crawl(Visitor visitor) {
    var waiting = new ArrayDeque<>(List.of("/", "/home"));
    var seen = new HashSet<>(waiting);
    for (int i = 0; i < MOST_PAGES && !waiting.isEmpty(); i++) {
      String path = waiting.poll();
      Page page = visitor.get(path);
      judge("crawler", "GET " + path, page.status());
      for (Element link : page.select("a[href]")) {
        String href = link.attr("href").replaceFirst("#.*", "");
        if (!href.matches("/[^/].*")) continue;
        ids.learn(href);
        // One page of each shape is enough of a long list.
        if (seen.add(shape(href))) waiting.add(href);
      }
      for (Element element : page.select("form[action]")) {
        FormElement form = (FormElement) element;
        ids.learn(form.attr("action"));
        form.formData().forEach(field -> fieldNames.add(field.key()));
        forms.computeIfAbsent(shape(form.attr("action")), key -> new ArrayList<>()).add(form);
      }
    }
  }

  private static String shape(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("=[^&]*", "=");
  }

  private void attackRoutes(String name, Visitor person, int times) {
    Visitor visitor = person.impatient();
    var names = List.copyOf(fieldNames);
    mappings
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping -> {
              for (String route : mapping.getPatternValues()) {
                if (isLeftAlone(route)) continue;
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                  for (int i = 0; i < times; i++) {
                    attack(name, visitor, method, ids.fill(route, random), names);
                  }
                }
              }
            });
  }

  private void attack(
      String name, Visitor visitor, RequestMethod method, String path, List<String> names) {
    var fields = new HashMap<String, String>();
    for (int i = random.nextInt(6); i > 0; i--) {
      fields.put(names.get(random.nextInt(names.size())), HostileValues.any(random));
    }
    int status =
        switch (method) {
          case GET ->
              path.endsWith("/stream") ? visitor.begin(path) : status(visitor, visitor.get(path));
          case POST ->
              random.nextInt(8) == 0
                  ? status(visitor, visitor.post(path, fields, Map.of("file", liar())))
                  : random.nextBoolean()
                      ? status(visitor, visitor.post(path, fields))
                      : visitor.htmx(path, fields).status();
          default -> status(visitor, visitor.post(path, fields));
        };
    judge(name, method + " " + path + " " + fields, status);
  }

  /** Where it led to in the end. Who is asked to sign in has seen that page: it is a route too. */
  private static int status(Visitor visitor, Page answer) {
    Page last = answer;
    for (int i = 0; last.redirect().filter(next -> !next.endsWith("/sign-in")).isPresent(); i++) {
      if (i == MOST_REDIRECTS) throw new AssertionError("in circles: " + last.redirect());
      last = visitor.get(last.redirect().get());
    }
    return last.status();
  }

  private void attackForms(String name, Visitor person) {
    Visitor visitor = person.impatient();
    forms.forEach(
        (shape, alike) -> {
          // Signed in by one click the visitor would be another, with a say.
          if (isLeftAlone(shape) || shape.startsWith("/sign-in")) return;
          FormElement form = alike.get(random.nextInt(alike.size()));
          Map<String, String> fields = new LinkedHashMap<>();
          form.formData().forEach(field -> fields.put(field.key(), field.value()));
          // Without the page's key each is a form of its own, and is heard.
          fields.keySet().removeAll(Set.of("_csrf", "_key"));
          for (String field : List.copyOf(fields.keySet())) {
            if (random.nextInt(3) == 0) fields.put(field, HostileValues.any(random));
          }
          judge(
              name,
              "form " + form.attr("action") + " " + fields,
              status(visitor, visitor.post(form.attr("action"), fields)));
        });
  }

  /** Signing out would end the visit. */
  private static boolean isLeftAlone(String route) {
    return route.startsWith("/sign-out") || route.startsWith("/me") || route.equals("/error");
  }

  private static Upload liar() {
    return new Upload("../../søknad.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2, 3});
  }

  private void judge(String who, String what, int status) {
    if (status < 500) return;
    String shown = what.length() > 400 ? what.substring(0, 400) + "…" : what;
    faults.add(status + " for " + who + ": " + shown);
  }

  /**
   * Every row of the rooms' tables, but what a visit itself leaves: sessions, sign-in links, mail,
   * and that something was read. A workshop's log may grow, by those who come in with its code;
   * what stood in it stands.
   */
  private Map<String, Set<String>> rows() {
    var rows = new TreeMap<String, Set<String>>();
    List<String> tables =
        db.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema', 'public', 'signin', 'post')
                   and table_name not in ('session', 'session_attributes', 'person')
                 order by 1
                """)
            .query(String.class)
            .list();
    assertThat(tables).isNotEmpty();
    for (String table : tables) {
      rows.put(
          table,
          new HashSet<>(
              db.sql(
                      "select md5((to_jsonb(t) - 'head' - 'read_at' - 'told_until')::text) from "
                          + table
                          + " t")
                  .query(String.class)
                  .list()));
    }
    return rows;
  }
}
