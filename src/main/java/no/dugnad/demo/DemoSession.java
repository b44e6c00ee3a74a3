package no.dugnad.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import no.dugnad.workshops.halls.WorkshopLog.PastDeed;

/**
 * All that a constructed room of fifty does in two hours, each deed at its time. The notes are
 * written down; who weighs what is drawn by chance from what the kinds of people feel, and comes
 * out the same on every start.
 */
final class DemoSession {
  private static final int TABLES = 9;
  private static final int PROLONGED = 5;

  private final List<DemoNote> notes = DemoNote.all();
  private final Chance chance = new Chance(1000);
  private final List<DemoGuest> guests = DemoGuest.all();
  private final DemoVotes votes = new DemoVotes(notes, guests, chance, this::act);
  private final List<PastDeed> deeds = new ArrayList<>();
  private final Author facilitator;
  private Instant now;

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

  /** Most in the ten minutes before it begins, a few when the room is well under way. */
  private void comeIn() {
    for (DemoGuest guest : chance.shuffled(guests)) {
      int after = guest.late() ? 600 + chance.upTo(900) : -chance.between(30, 600);
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
        guests.stream().filter(DemoGuest::votes).forEach(guest -> votes.putDots(step, guest));
        show(step, length);
      }
      case PAIRS -> {
        guests.stream().filter(DemoGuest::votes).forEach(guest -> votes.compare(step, guest));
        show(step, length);
      }
      case ESTIMATES -> {
        guests.forEach(guest -> votes.estimate(step, guest));
        show(step, length);
      }
      case START -> {
        lead(Duration.ofSeconds(5), new Deed.Say(""));
        lead(Duration.ofSeconds(30), new Deed.Show(step.id(), true));
      }
      case EVALUATION -> {
        votes.evaluate(step);
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

  private void act(DemoGuest guest, double seconds, Deed deed) {
    deeds.add(new PastDeed(now.plusMillis((long) (seconds * 1000)), guest.author(), deed));
  }

  /** They write for three quarters of the time; then the facilitator shows and gathers. */
  private void write(Step step, Duration length) {
    List<DemoNote> written = notes.stream().filter(n -> n.step().equals(step.id())).toList();
    double each = 0.75 * length.toSeconds() / written.size();
    for (int i = 0; i < written.size(); i++) {
      write(step, written.get(i), 30 + (i + chance.share()) * each);
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
          new Deed.Merge(DemoFile.id(note.mergedInto()), List.of(DemoFile.id(note.name()))));
    }
  }

  /** First on one note, and then on the others that it hangs on as well. */
  private void write(Step step, DemoNote note, double seconds) {
    DemoGuest author = chance.someoneFrom(guests, note.from());
    List<UUID> parents = note.hangsOn().stream().map(DemoFile::id).toList();
    act(
        author,
        seconds,
        new Deed.Write(
            DemoFile.id(note.name()),
            step.id(),
            note.text(),
            step.horizon(),
            note.label().isEmpty() ? null : note.label(),
            parents.stream().limit(1).toList()));
    for (int i = 1; i < parents.size(); i++) {
      act(author, seconds + 6 * i, new Deed.Link(DemoFile.id(note.name()), parents.get(i), true));
    }
  }

  /** Comes out the same on every start. */
  static final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
      random = new SplittableRandom(seed);
    }

    /** From 0 to 1. */
    double share() {
      return random.nextDouble();
    }

    int upTo(int end) {
      return random.nextInt(end);
    }

    int between(int from, int to) {
      return random.nextInt(from, to);
    }

    DemoGuest someoneFrom(List<DemoGuest> guests, String organisation) {
      List<DemoGuest> among =
          guests.stream().filter(guest -> guest.mayWriteFor(organisation)).toList();
      return among.get(upTo(among.size()));
    }

    /** The place of one of them, the heavier the likelier. */
    int drawn(double[] weights) {
      double left = 0;
      for (double weight : weights) left += weight;
      left *= share();
      int at = 0;
      while (at < weights.length - 1 && left >= weights[at]) left -= weights[at++];
      return at;
    }

    <T> List<T> shuffled(List<T> list) {
      List<T> mixed = new ArrayList<>(list);
      for (int i = mixed.size(); i > 1; i--) {
        int other = upTo(i);
        T moved = mixed.set(i - 1, mixed.get(other));
        mixed.set(other, moved);
      }
      return mixed;
    }
  }
}
