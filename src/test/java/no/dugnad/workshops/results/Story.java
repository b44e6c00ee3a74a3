package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Ids;
import no.dugnad.workshops.agenda.Horizon;
import no.dugnad.workshops.agenda.Introduction;
import no.dugnad.workshops.agenda.RoleKind;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.deeds.Deed;
import org.jspecify.annotations.Nullable;

/** A small workshop about cold classrooms, played where a test wants it. */
public final class Story {
  public static final List<Step> STEPS =
      List.of(
          Step.of("needs", StepKind.NEEDS, "Skriv behov", "", 10).privateFirst(true),
          Step.of("causes", StepKind.CAUSES, "Finn årsaker", "", 10),
          Step.of("effects", StepKind.EFFECTS, "Finn virkninger", "", 10),
          Step.of("dots", StepKind.DOTS, "Sett prikker", "", 5),
          Step.of("pairs", StepKind.PAIRS, "To og to", "", 5),
          Step.of("estimates", StepKind.ESTIMATES, "Nytte og innsats", "", 5),
          Step.of("evaluation", StepKind.EVALUATION, "Rund av", "", 5));

  /** Where it is played: in memory or in the running product. */
  public interface Stage {
    Author join(Introduction introduction);

    void does(Author by, Deed deed);

    void facilitates(Deed deed);
  }

  public final UUID cold = Ids.next();
  public final UUID chilly = Ids.next();
  public final UUID dark = Ids.next();
  public final UUID rude = Ids.next();
  public final UUID regretted = Ids.next();
  public final UUID valve = Ids.next();
  public final UUID budget = Ids.next();
  public final UUID bulb = Ids.next();
  public final UUID headache = Ids.next();
  public final UUID app = Ids.next();
  public final UUID sensors = Ids.next();
  public final UUID unseen = Ids.next();
  private final Stage stage;
  private final List<Author> users = new ArrayList<>();

  private Story(Stage stage) {
    this.stage = stage;
  }

  /** Twelve users of whom one agreed to be named, one of operations, and one who told nothing. */
  public static Story play(Stage stage) {
    var story = new Story(stage);
    story.write();
    story.weigh();
    return story;
  }

  private void write() {
    STEPS.forEach(step -> stage.facilitates(new Deed.Start(step.id())));
    for (int i = 0; i < 12; i++) users.add(join("Bruker " + i, RoleKind.USER, i == 3));
    Author janitor = join("Vaktmesteren", RoleKind.OPERATIONS, false);
    join("", null, true);
    Author first = users.getFirst();
    write(first, cold, "needs", "Det er kaldt i klasserommet", Horizon.TODAY);
    write(users.get(1), chilly, "needs", "=Vi fryser på «A1»", Horizon.TODAY);
    write(janitor, dark, "needs", "Det er mørkt på loftet", Horizon.FUTURE);
    write(users.get(2), rude, "needs", "Rektor er en idiot", Horizon.TODAY);
    write(users.get(2), regretted, "needs", "Glem dette", Horizon.TODAY);
    stage.facilitates(new Deed.Reveal("needs", true));
    write(first, valve, "causes", "Ventilen er rustet fast", null, cold, chilly);
    write(first, budget, "causes", "Ingen eier vedlikeholdet", null, valve);
    write(janitor, bulb, "causes", "Pæren er gått", null, dark);
    write(users.get(4), headache, "effects", "Elevene får vondt i hodet", null, cold);
    write(users.get(5), app, "needs", "Vi trenger en app for feil", Horizon.TODAY);
    write(users.get(5), sensors, "causes", "Innføre sensorer på loftet", null, dark);
    write(janitor, unseen, "causes", "Ingen ser etter pæren", null, sensors);
    stage.facilitates(new Deed.Hide(rude, true));
    stage.does(users.get(2), new Deed.Remove(regretted, true));
    stage.facilitates(new Deed.Merge(cold, List.of(chilly)));
  }

  private void weigh() {
    IntStream.range(0, users.size())
        .forEach(
            i -> {
              Author user = users.get(i);
              stage.does(user, new Deed.Dot("dots", cold, 3));
              stage.does(user, new Deed.Dot("dots", app, 1));
              stage.does(user, new Deed.Judge("pairs", cold, dark, cold, false));
              stage.does(user, new Deed.Estimate("estimates", valve, i % 2 == 0 ? 1 : 5, 2));
            });
    stage.does(users.get(7), new Deed.Evaluate("evaluation", 5, "Varmere lokale"));
    stage.does(users.get(2), new Deed.Evaluate("evaluation", 4, "Kortere pauser"));
    stage.does(users.get(3), new Deed.Evaluate("evaluation", 4, ""));
  }

  public void show() {
    List.of("dots", "pairs", "estimates", "evaluation")
        .forEach(step -> stage.facilitates(new Deed.Show(step, true)));
  }

  private Author join(String name, @Nullable RoleKind role, boolean named) {
    return stage.join(new Introduction(name, "Nordlia skole", role, named));
  }

  private void write(
      Author by, UUID id, String step, String text, @Nullable Horizon horizon, UUID... parents) {
    stage.does(by, new Deed.Write(id, step, text, horizon, null, List.of(parents)));
  }
}
