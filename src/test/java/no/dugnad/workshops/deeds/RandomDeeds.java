package no.dugnad.workshops.deeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.dugnad.workshops.agenda.DoorState;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.Participant;

/** Deeds as a whole room of people at odds would ask for: many fit, some do not. */
public final class RandomDeeds {
  private final Random random;
  private final List<UUID> asked = new ArrayList<>();

  public RandomDeeds(Random random) {
    this.random = random;
  }

  /** One to ask for on the board, by the author. */
  public Deed next(Board board, Author by) {
    return by.isFacilitator() && random.nextInt(3) > 0 ? facilitated(board) : anybodys(board);
  }

  /** Keeps the id of a deed, which may then be undone. */
  public void asked(UUID deed) {
    asked.add(deed);
  }

  private Deed anybodys(Board board) {
    return switch (random.nextInt(16)) {
      case 0, 1, 2, 3 -> write(board, "needs", List.of());
      case 4, 5 -> write(board, "causes", List.of(note(board), note(board)));
      case 6 -> new Deed.Edit(note(board), "Omskrevet " + random.nextInt(100));
      case 7 -> new Deed.Remove(note(board), random.nextInt(3) > 0);
      case 8 -> new Deed.Link(note(board), note(board), random.nextBoolean());
      case 9, 10 -> new Deed.Dot("dots", note(board), random.nextInt(4));
      case 11 -> judge(board);
      case 12 ->
          new Deed.Estimate("estimates", note(board), 1 + random.nextInt(5), 1 + random.nextInt(5));
      case 13 -> new Deed.Evaluate("evaluation", 1 + random.nextInt(5), "Fint");
      case 14 -> introduce();
      default ->
          new Deed.Undo(
              asked.isEmpty()
                  ? id()
                  : asked.get(Math.max(0, asked.size() - 1 - random.nextInt(8))));
    };
  }

  private Deed introduce() {
    RoleKind[] roles = RoleKind.values();
    return new Deed.Introduce(
        new Introduction(
            "Navn " + random.nextInt(9),
            "Org " + random.nextInt(3),
            roles[random.nextInt(roles.length)],
            true));
  }

  private Deed judge(Board board) {
    UUID first = note(board);
    UUID second = note(board);
    return new Deed.Judge("pairs", first, second, random.nextInt(4) == 0 ? null : first, false);
  }

  private Deed write(Board board, String step, List<UUID> parents) {
    return new Deed.Write(id(), step, "Lapp " + board.number(), null, null, parents);
  }

  private Deed facilitated(Board board) {
    String step = step(board);
    return switch (random.nextInt(16)) {
      case 14 -> new Deed.SetDoor(DoorState.values()[random.nextInt(3)]);
      case 0 -> new Deed.Start(step);
      case 1 -> new Deed.Pause();
      case 2 -> new Deed.Resume();
      case 3 -> new Deed.Prolong(5);
      case 4 -> new Deed.Reveal(step, random.nextInt(3) > 0);
      case 5 -> new Deed.Show(step, random.nextBoolean());
      case 6 -> new Deed.Say(random.nextBoolean() ? "" : "Beskjed " + random.nextInt(9));
      case 7 -> new Deed.Mix(random.nextInt(4));
      case 8 -> new Deed.Place(person(board), 1 + random.nextInt(3));
      case 9, 10 -> new Deed.Merge(note(board), List.of(note(board), note(board)));
      case 11 -> new Deed.Split(note(board));
      case 12 -> new Deed.Hide(note(board), random.nextBoolean());
      case 13 -> arrange(board);
      default -> new Deed.Rename("Tittel " + random.nextInt(9));
    };
  }

  private Deed arrange(Board board) {
    List<Step> steps = new ArrayList<>(board.steps());
    int one = random.nextInt(steps.size());
    steps.set(one, steps.get(one).privateFirst(random.nextBoolean()));
    if (random.nextInt(3) == 0) steps.remove(random.nextInt(steps.size()));
    return new Deed.Arrange(steps, null);
  }

  private String step(Board board) {
    return board.steps().get(random.nextInt(board.steps().size())).id();
  }

  private UUID person(Board board) {
    List<Participant> all = List.copyOf(board.participants());
    return all.isEmpty() ? id() : all.get(random.nextInt(all.size())).id();
  }

  private UUID note(Board board) {
    List<Note> all = List.copyOf(board.notes());
    return all.isEmpty() ? id() : all.get(random.nextInt(all.size())).id();
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
