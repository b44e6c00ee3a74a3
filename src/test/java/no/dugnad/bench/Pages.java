package no.dugnad.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.dugnad.testing.KeepAlive;
import no.dugnad.testing.LinkedPages;
import no.dugnad.testing.Visitor;

/**
 * Every page that links lead to, at the demo's size and at a hundred times it, at fifty requests a
 * second: as the first role that meets it, the public ones also as an adviser, who has the most on
 * them, and home and a search as each role.
 */
final class Pages {
  private static final String ANYBODY = "anybody";
  private static final String ADVISER = "adviser";
  private static final List<String> ROLES =
      List.of(
          ANYBODY, ADVISER, "applicant", "leader", "assessor", "decision-maker", "administrator");

  /** One word that much has in it, and one that little has. */
  private static final String SEARCH = "/search?q=kommune+hage";

  private static final int PER_SECOND = 50;

  /**
   * How large it is.
   *
   * @param warmUps requests of each page before it is measured
   * @param connections of each role
   */
  record Size(int warmUps, int requests, int connections, Hundredfold.Size data) {
    static final Size WHOLE = new Size(30, 100, 8, Hundredfold.Size.WHOLE);
    static final Size SMALLEST = new Size(1, 1, 1, Hundredfold.Size.SMALLEST);
  }

  /** A page as one role sees it. */
  private record Address(String role, String path) {
    @Override
    public String toString() {
      return role + " " + LinkedPages.kind(path);
    }
  }

  private record Measured(Latencies latencies, int queries, int bytes) {}

  private final Size size;

  private Pages(Size size) {
    this.size = size;
  }

  static void run(Ground ground, Size size, Figures figures) throws Exception {
    var pages = new Pages(size);
    List<Address> addresses;
    Map<Address, Measured> small;
    try (var server = ground.serve(true)) {
      addresses = find(server);
      figures.add("pages", addresses.size());
      small = pages.measure(server, addresses);
    }
    Hundredfold.make(ground, size.data());
    for (String table :
        List.of(
            "people.organisation",
            "calls.call",
            "applications.application",
            "projects.cohort",
            "projects.project")) figures.add(table, count(ground, table));
    try (var server = ground.serve(true)) {
      Map<Address, Measured> large = pages.measure(server, addresses);
      figures.add("server memory (MB)", server.peakMemory());
      report(figures, addresses, small, large);
    }
  }

  private static List<Address> find(Server server) {
    var found = new ArrayList<Address>();
    var known = new HashSet<String>();
    for (String role : ROLES) {
      Visitor visitor = server.visitor();
      if (!role.equals(ANYBODY))
        visitor.get("/sign-in").submit("button[data-demo-role=" + role + "]");
      found.add(new Address(role, SEARCH));
      for (String path : LinkedPages.of(visitor, 1)) {
        boolean first = known.add(LinkedPages.kind(path));
        if (first || role.equals(ADVISER) || path.equals("/home"))
          found.add(new Address(role, path));
      }
    }
    return found;
  }

  private Map<Address, Measured> measure(Server server, List<Address> addresses) throws Exception {
    Map<String, BlockingQueue<KeepAlive>> people = new LinkedHashMap<>();
    for (String role : ROLES) people.put(role, signedIn(server, role));
    Map<Address, Measured> measured = new ConcurrentHashMap<>();
    for (int i = 0; i < size.warmUps(); i++) {
      for (Address address : addresses) {
        KeepAlive person = people.get(address.role()).take();
        var answer = person.get(address.path()).expect(200);
        people.get(address.role()).add(person);
        String queries = answer.header("Server-Timing").replaceAll("\\D", "");
        int asked = queries.isEmpty() ? -1 : Integer.parseInt(queries);
        measured.put(address, new Measured(new Latencies(), asked, answer.body().length()));
      }
    }
    // An open loop: a request is due at its time, whether or not those before it are answered.
    long start = System.nanoTime();
    long number = 0;
    List<Future<?>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < size.requests(); i++) {
        for (Address address : addresses) {
          long due = start + number++ * Duration.ofSeconds(1).toNanos() / PER_SECOND;
          TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
          answers.add(threads.submit(() -> timed(people, measured, address, due)));
        }
      }
      for (Future<?> answer : answers) answer.get();
    }
    for (var connections : people.values()) for (KeepAlive one : connections) one.close();
    return measured;
  }

  private static Void timed(
      Map<String, BlockingQueue<KeepAlive>> people,
      Map<Address, Measured> measured,
      Address address,
      long due)
      throws Exception {
    KeepAlive person = people.get(address.role()).take();
    try {
      person.get(address.path()).expect(200);
    } finally {
      people.get(address.role()).add(person);
    }
    measured.get(address).latencies().add(System.nanoTime() - due);
    return null;
  }

  private BlockingQueue<KeepAlive> signedIn(Server server, String role) throws IOException {
    var connections = new ArrayBlockingQueue<KeepAlive>(size.connections());
    for (int i = 0; i < size.connections(); i++) {
      var person = new KeepAlive(server.address());
      connections.add(person);
      if (role.equals(ANYBODY)) continue;
      String page = person.get("/sign-in").expect(200).body();
      String before = page.substring(0, page.indexOf("data-demo-role=\"" + role + "\""));
      String id = before.substring(before.lastIndexOf("value=\"") + 7).substring(0, 36);
      person.post("/sign-in/demo", Map.of("person", id)).expect(302);
    }
    return connections;
  }

  private static long count(Ground ground, String table) {
    return ground.client().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static void report(
      Figures figures,
      List<Address> addresses,
      Map<Address, Measured> small,
      Map<Address, Measured> large) {
    for (Address address : addresses) {
      Measured few = small.get(address);
      Measured many = large.get(address);
      figures.add(
          address.toString(),
          Map.of(
              "p50", List.of(few.latencies().percentile(50), many.latencies().percentile(50)),
              "p99", List.of(few.latencies().percentile(99), many.latencies().percentile(99)),
              "queries", List.of(few.queries(), many.queries()),
              "characters", List.of(few.bytes(), many.bytes())));
    }
  }
}
