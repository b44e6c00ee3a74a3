package no.dugnad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty people from the first need to the last vote, with less time to think than people take: each
 * does a deed in each step, and the facilitator starts the step, reveals or shows what it came to,
 * and says so to all.
 */
final class WholeWorkshop {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Desks desks;
  private final int people;
  private final int perSecond;
  private final Latencies acknowledged = new Latencies();
  private final List<UUID> needs = ids();
  private final List<UUID> causes = ids();
  private int marked;

  WholeWorkshop(Desks desks, int people, int perSecond) {
    this.desks = desks;
    this.people = people;
    this.perSecond = perSecond;
  }

  private List<UUID> ids() {
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < 100; i++) ids.add(UUID.randomUUID());
    return ids;
  }

  private interface Part {
    String deed(int person, String mark);
  }

  void run() throws Exception {
    step("alone", (i, _) -> Notes.write(UUID.randomUUID(), "alone", "Bare for meg " + i));
    facilitate("reveal", "alone");
    marked("needs", (i, mark) -> Notes.write(needs.get(i), "needs", mark + " Det er kaldt"));
    marked(
        "causes",
        (i, mark) -> Notes.write(causes.get(i), "causes", mark + " Vinduene", needs.get(i)));
    marked(
        "effects",
        (i, mark) -> Notes.write(UUID.randomUUID(), "effects", mark + " Folk går", needs.get(i)));
    step("dots", (i, _) -> vote("dot", "dots", "\"note\":\"%s\",\"dots\":2", needs.get(i % 7)));
    facilitate("show", "dots");
    pairs();
    facilitate("show", "pairs");
    step(
        "estimates",
        (i, _) ->
            vote(
                "estimate",
                "estimates",
                "\"note\":\"%s\",\"impact\":4,\"effort\":2",
                causes.get(i % 9)));
    facilitate("show", "estimates");
    step("evaluation", (_, _) -> vote("evaluate", "evaluation", "\"score\":5,\"text\":\"Fint\""));
    facilitate("show", "evaluation");
  }

  /** A phone has its pairs before anybody answers them. */
  private void pairs() throws Exception {
    facilitate("start", "pairs");
    var offered = new ArrayList<String>();
    for (int i = 0; i < people; i++) offered.add(desks.ask(i, "pairs?step=pairs"));
    Pace.keep(people, perSecond, (i, due) -> send(i, due, judgment(offered.get(i))));
  }

  private static String judgment(String offered) {
    JsonNode pair = JSON.readTree(offered).get("pairs").get(0);
    return vote(
        "judge",
        "pairs",
        "\"first\":\"%1$s\",\"second\":\"%2$s\",\"worse\":\"%1$s\",\"offer\":\"%3$s\"",
        pair.get("left").asString(),
        pair.get("right").asString(),
        pair.get("offer").asString());
  }

  private static String vote(String what, String step, String fields, Object... args) {
    return Notes.deed(what, "\"step\":\"" + step + "\"," + fields, args);
  }

  /** What they do in it is for their own eyes, and the acknowledgement is what they wait for. */
  private void step(String step, Part part) throws Exception {
    facilitate("start", step);
    Pace.keep(people, perSecond, (i, due) -> send(i, due, part.deed(i, "")));
  }

  /** What they write in it is seen on all screens. */
  private void marked(String step, Part part) throws Exception {
    facilitate("start", step);
    int first = marked;
    Pace.keep(
        people, perSecond, (i, due) -> send(i, due, part.deed(i, Screen.mark(due, first + i))));
    marked += people;
  }

  private void send(int person, long due, String deed) throws Exception {
    desks.send(person, deed);
    acknowledged.add(System.nanoTime() - due);
  }

  /** A deed for the whole room, and the word of it, which reach the screens together. */
  private void facilitate(String what, String step) throws Exception {
    long due = System.nanoTime();
    String on = what.equals("start") ? "" : ",\"on\":true";
    desks.facilitate(
        Notes.deed(what, "\"step\":\"%s\"%s", step, on),
        Notes.deed("say", "\"text\":\"%s Nå: %s\"", Screen.mark(due, marked), step));
    acknowledged.add(System.nanoTime() - due);
    marked++;
    // What is said twice before the screens are told once is not seen twice.
    TimeUnit.MILLISECONDS.sleep(200);
  }

  /** How many marks have been sent to all. */
  int marked() {
    return marked;
  }

  Latencies acknowledged() {
    return acknowledged;
  }
}
