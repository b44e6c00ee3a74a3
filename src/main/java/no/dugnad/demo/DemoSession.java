package no.dugnad.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.WorkshopLog.PastDeed;
import org.apache.commons.csv.CSVRecord;

/**
 * All that a constructed room of fifty does in two hours, each deed at its time. The notes are
 * written down; who weighs what is drawn by chance from what the kinds of people feel, and comes
 * out the same on every start.
 */
final class DemoSession {
  private static final int TABLES = 9;
  private static final int PROLONGED = 5;
  private static final int ESTIMATED_EACH = 9;
  private static final double EVEN = 0.08;

  /** The facilitator asks them to wait: who is to sell an answer does not weigh the need. */
  private static final RoleKind HOLDS_BACK = RoleKind.SUPPLIER;

  private final List<DemoNote> notes = DemoNote.all();
  private final List<Guest> guests = guests();
  private final SplittableRandom random = new SplittableRandom(1000);
  private final List<PastDeed> deeds = new ArrayList<>();
  private final Author facilitator;
  private Instant now;

  /** Somebody who takes part, known by what they do. */
  private record Guest(UUID id, String organisation, RoleKind role, boolean late) {
    Author author() {
      return Author.participant(id);
    }
  }

  private DemoSession(UUID facilitator, Instant begins) {
    this.facilitator = Author.facilitator(facilitator);
    this.now = begins;
  }

  /** In the order they are done. */
  static List<PastDeed> play(List<Step> agenda, UUID facilitator, Instant begins) {
    var session = new DemoSession(facilitator, begins);
    session.comeIn();
    agenda.forEach(session::hold);
    session.lead(Duration.ZERO, new Deed.End());
    session.deeds.sort(Comparator.comparing(PastDeed::at));
    return List.copyOf(session.deeds);
  }

  // ---- people

  private static List<Guest> guests() {
    return DemoFile.read("deltakere.csv", DemoSession::guests).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Guest> guests(CSVRecord row) {
    String organisation = row.get("virksomhet");
    RoleKind role = RoleKind.valueOf(row.get("rolle"));
    int late = Integer.parseInt(row.get("sene"));
    return IntStream.range(0, Integer.parseInt(row.get("antall")))
        .mapToObj(i -> new Guest(id(organisation + i), organisation, role, i < late))
        .toList();
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Guest someoneFrom(String organisation) {
    return drawn(
        guests.stream()
            .filter(guest -> guest.organisation().equals(organisation) && !guest.late())
            .toList());
  }

  private List<Guest> voters() {
    return guests.stream().filter(guest -> guest.role() != HOLDS_BACK).toList();
  }

  /** Most in the ten minutes before it begins, a few when the room is well under way. */
  private void comeIn() {
    for (Guest guest : shuffled(guests)) {
      int after = guest.late() ? 600 + random.nextInt(900) : -random.nextInt(30, 600);
      // No token has this hash: nobody sits down in their place.
      var join =
          new Deed.Join(
              guest.id(),
              guest.id().toString(),
              new Introduction("", guest.organisation(), guest.role(), false));
      deeds.add(new PastDeed(now.plusSeconds(after), Author.PRODUCT, join));
    }
    lead(Duration.ofSeconds(-20), new Deed.Mix(TABLES));
  }

  // ---- the agenda

  private void hold(Step step) {
    lead(Duration.ZERO, new Deed.Start(step.id()));
    var length = Duration.ofMinutes(step.minutes());
    switch (step.kind()) {
      case PICTURE ->
          lead(Duration.ofMinutes(1), new Deed.Say("Velkommen! Skriv ett behov på hver lapp."));
      case NEEDS, EFFECTS -> write(step, length);
      case CAUSES -> {
        lead(Duration.ofSeconds(5), new Deed.Say(""));
        lead(length.minusMinutes(1), new Deed.Prolong(PROLONGED));
        length = length.plusMinutes(PROLONGED);
        write(step, length);
      }
      case DOTS -> {
        lead(
            Duration.ofSeconds(5),
            new Deed.Say("Leverandører: Vent med å vekte behovene. Si hva årsakene krever."));
        voters().forEach(guest -> putDots(step, guest));
        show(step, length);
      }
      case PAIRS -> {
        voters().forEach(guest -> compare(step, guest));
        show(step, length);
      }
      case ESTIMATES -> {
        guests.forEach(guest -> estimate(step, guest));
        show(step, length);
      }
      case START -> {
        lead(Duration.ofSeconds(5), new Deed.Say(""));
        lead(Duration.ofSeconds(30), new Deed.Show(step.id(), true));
      }
      case EVALUATION -> {
        evaluate(step);
        show(step, length);
      }
      case BREAK -> {}
    }
    now = now.plus(length);
  }

  private void lead(Duration after, Deed deed) {
    deeds.add(new PastDeed(now.plus(after), facilitator, deed));
  }

  private void show(Step step, Duration length) {
    lead(length.minusSeconds(10), new Deed.Show(step.id(), true));
  }

  private void act(Guest guest, double seconds, Deed deed) {
    deeds.add(new PastDeed(now.plusMillis((long) (seconds * 1000)), guest.author(), deed));
  }

  // ---- notes

  /** They write for three quarters of the time; then the facilitator shows and gathers. */
  private void write(Step step, Duration length) {
    List<DemoNote> written = notes.stream().filter(n -> n.step().equals(step.id())).toList();
    double each = 0.75 * length.toSeconds() / written.size();
    for (int i = 0; i < written.size(); i++) {
      write(step, written.get(i), 30 + (i + random.nextDouble()) * each);
    }
    double shown = 0.78 * length.toSeconds() + 30;
    if (step.privateFirst()) {
      lead(Duration.ofSeconds((long) shown), new Deed.Reveal(step.id(), true));
    }
    for (DemoNote note : written) {
      if (note.mergedInto().isEmpty()) continue;
      shown += 12;
      lead(
          Duration.ofSeconds((long) shown),
          new Deed.Merge(id(note.mergedInto()), List.of(id(note.name()))));
    }
  }

  /** First on one note, and then on the others that it hangs on as well. */
  private void write(Step step, DemoNote note, double seconds) {
    Guest author = someoneFrom(note.from());
    List<UUID> parents = note.hangsOn().stream().map(DemoSession::id).toList();
    act(
        author,
        seconds,
        new Deed.Write(
            id(note.name()),
            step.id(),
            note.text(),
            step.horizon(),
            note.label().isEmpty() ? null : note.label(),
            parents.stream().limit(1).toList()));
    for (int i = 1; i < parents.size(); i++) {
      act(author, seconds + 6 * i, new Deed.Link(id(note.name()), parents.get(i), true));
    }
  }

  /** Those that are weighed in the end: with a figure, and not merged into another. */
  private List<DemoNote> weighed(String kind) {
    return notes.stream()
        .filter(note -> note.mergedInto().isEmpty() && note.name().startsWith(kind))
        .toList();
  }

  private List<DemoNote> needs() {
    return Stream.of("t", "f").flatMap(kind -> weighed(kind).stream()).toList();
  }

  // ---- votes

  private void putDots(Step step, Guest guest) {
    List<DemoNote> needs = needs();
    double[] weights =
        needs.stream().mapToDouble(n -> Math.pow(n.pain().by(guest.organisation()), 3)).toArray();
    Map<String, Integer> put = new TreeMap<>();
    for (int dot = 0; dot < step.dots(); dot++) {
      put.merge(needs.get(drawn(weights)).name(), 1, Integer::sum);
    }
    double seconds = 20 + random.nextDouble(160);
    for (var dots : put.entrySet()) {
      act(guest, seconds, new Deed.Dot(step.id(), id(dots.getKey()), dots.getValue()));
      seconds += 3 + random.nextDouble(15);
    }
  }

  private int drawn(double[] weights) {
    double left = 0;
    for (double weight : weights) left += weight;
    left *= random.nextDouble();
    int at = 0;
    while (at < weights.length - 1 && left >= weights[at]) left -= weights[at++];
    return at;
  }

  private void compare(Step step, Guest guest) {
    int pairs = 12 + random.nextInt(9);
    double seconds = 15 + random.nextDouble(60);
    for (int pair = 0; pair < pairs; pair++) {
      List<DemoNote> two = shuffled(needs()).subList(0, 2);
      act(guest, seconds, judgment(step, guest, two.getFirst(), two.getLast()));
      seconds += 8 + random.nextDouble(16);
    }
  }

  /** The further apart the pain of the two, the surer the answer. */
  private Deed judgment(Step step, Guest guest, DemoNote first, DemoNote second) {
    int apart = first.pain().by(guest.organisation()) - second.pain().by(guest.organisation());
    boolean even = random.nextDouble() < EVEN;
    boolean firstWorse = random.nextDouble() < 1 / (1 + Math.exp(-0.5 * apart));
    UUID worse = id((firstWorse ? first : second).name());
    return new Deed.Judge(
        step.id(), id(first.name()), id(second.name()), even ? null : worse, even);
  }

  /** First those that their kind has a view of its own on. */
  private void estimate(Step step, Guest guest) {
    double seconds = 20 + random.nextDouble(90);
    List<DemoNote> causes = shuffled(weighed("c"));
    causes.sort(Comparator.comparing(cause -> !cause.impact().isOwn(guest.organisation())));
    for (DemoNote cause : causes.subList(0, ESTIMATED_EACH)) {
      int impact = nearby(cause.impact().by(guest.organisation()));
      int effort = nearby(cause.effort().by(guest.organisation()));
      act(guest, seconds, new Deed.Estimate(step.id(), id(cause.name()), impact, effort));
      seconds += 15 + random.nextDouble(35);
    }
  }

  private int nearby(int figure) {
    double draw = random.nextDouble();
    int off = draw < 0.2 ? -1 : draw > 0.8 ? 1 : 0;
    return Math.clamp(figure + off, 1, 5);
  }

  /** One of each answers in words; the others give a figure, and a few nothing. */
  private void evaluate(Step step) {
    Map<Guest, Deed> answers = new HashMap<>();
    DemoFile.read(
            "svar.csv",
            row ->
                Map.entry(
                    someoneFrom(row.get("fra")),
                    new Deed.Evaluate(
                        step.id(), Integer.parseInt(row.get("poeng")), row.get("tekst"))))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    for (Guest guest : guests) {
      double draw = random.nextDouble();
      double seconds = 10 + random.nextDouble(200);
      Deed answer = answers.get(guest);
      if (answer != null) act(guest, seconds, answer);
      else if (draw > 0.15)
        act(
            guest,
            seconds,
            new Deed.Evaluate(step.id(), draw > 0.65 ? 5 : draw > 0.25 ? 4 : 3, ""));
    }
  }

  // ---- chance

  private <T> T drawn(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> mixed = new ArrayList<>(list);
    for (int i = mixed.size(); i > 1; i--) {
      int other = random.nextInt(i);
      T moved = mixed.set(i - 1, mixed.get(other));
      mixed.set(other, moved);
    }
    return mixed;
  }
}
