package no.dugnad.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.demo.DemoSession.Chance;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.deeds.Deed;

/** What the guests weigh and think, drawn by chance from what the kinds of people feel. */
final class DemoVotes {
  private static final int ESTIMATED_EACH = 9;
  private static final double EVEN = 0.08;

  private final List<DemoNote> notes;
  private final List<DemoGuest> guests;
  private final Chance chance;
  private final Acts acts;

  /** Has a guest do a deed, so many seconds into the step. */
  interface Acts {
    void act(DemoGuest guest, double seconds, Deed deed);
  }

  DemoVotes(List<DemoNote> notes, List<DemoGuest> guests, Chance chance, Acts acts) {
    this.notes = notes;
    this.guests = guests;
    this.chance = chance;
    this.acts = acts;
  }

  void putDots(Step step, DemoGuest guest) {
    List<DemoNote> needs = needs();
    double[] weights =
        needs.stream().mapToDouble(n -> Math.pow(n.pain().by(guest.organisation()), 3)).toArray();
    Map<String, Integer> put = new TreeMap<>();
    for (int dot = 0; dot < step.dots(); dot++) {
      put.merge(needs.get(chance.drawn(weights)).name(), 1, Integer::sum);
    }
    double seconds = 20 + chance.share() * 160;
    for (var dots : put.entrySet()) {
      acts.act(
          guest, seconds, new Deed.Dot(step.id(), DemoFile.id(dots.getKey()), dots.getValue()));
      seconds += 3 + chance.share() * 15;
    }
  }

  void compare(Step step, DemoGuest guest) {
    int pairs = 12 + chance.upTo(9);
    double seconds = 15 + chance.share() * 60;
    for (int pair = 0; pair < pairs; pair++) {
      List<DemoNote> two = chance.shuffled(needs()).subList(0, 2);
      acts.act(guest, seconds, judgment(step, guest, two.getFirst(), two.getLast()));
      seconds += 8 + chance.share() * 16;
    }
  }

  /** The further apart the pain of the two, the surer the answer. */
  private Deed judgment(Step step, DemoGuest guest, DemoNote first, DemoNote second) {
    int apart = first.pain().by(guest.organisation()) - second.pain().by(guest.organisation());
    boolean even = chance.share() < EVEN;
    boolean firstWorse = chance.share() < 1 / (1 + Math.exp(-0.5 * apart));
    UUID worse = DemoFile.id((firstWorse ? first : second).name());
    return new Deed.Judge(
        step.id(),
        DemoFile.id(first.name()),
        DemoFile.id(second.name()),
        even ? null : worse,
        even);
  }

  /** First those that their kind has a view of its own on. */
  void estimate(Step step, DemoGuest guest) {
    double seconds = 20 + chance.share() * 90;
    List<DemoNote> causes = chance.shuffled(weighed("c"));
    causes.sort(Comparator.comparing(cause -> !cause.impact().isOwn(guest.organisation())));
    for (DemoNote cause : causes.subList(0, ESTIMATED_EACH)) {
      int impact = nearby(cause.impact().by(guest.organisation()));
      int effort = nearby(cause.effort().by(guest.organisation()));
      acts.act(
          guest, seconds, new Deed.Estimate(step.id(), DemoFile.id(cause.name()), impact, effort));
      seconds += 15 + chance.share() * 35;
    }
  }

  private int nearby(int figure) {
    double draw = chance.share();
    int off = draw < 0.2 ? -1 : draw > 0.8 ? 1 : 0;
    return Math.clamp(figure + off, 1, 5);
  }

  /** One of each answers in words; the others give a figure, and a few nothing. */
  void evaluate(Step step) {
    Map<DemoGuest, Deed> answers = new HashMap<>();
    DemoFile.read(
            "svar.csv",
            row ->
                Map.entry(
                    chance.someoneFrom(guests, row.get("fra")),
                    new Deed.Evaluate(
                        step.id(), Integer.parseInt(row.get("poeng")), row.get("tekst"))))
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    for (DemoGuest guest : guests) {
      double draw = chance.share();
      double seconds = 10 + chance.share() * 200;
      Deed answer = answers.get(guest);
      if (answer != null) acts.act(guest, seconds, answer);
      else if (draw > 0.15)
        acts.act(
            guest,
            seconds,
            new Deed.Evaluate(step.id(), draw > 0.65 ? 5 : draw > 0.25 ? 4 : 3, ""));
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
}
