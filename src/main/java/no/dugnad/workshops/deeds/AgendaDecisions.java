package no.dugnad.workshops.deeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Agenda;
import no.dugnad.workshops.agenda.Progress;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Event;

/** Where the room is in its agenda, what that is, and what all are shown and told. */
final class AgendaDecisions extends Deciding {
  private final Instant now;

  AgendaDecisions(Board board, Author by, Instant now) {
    super(board, by);
    this.now = now;
  }

  List<Event> start(Deed.Start d) {
    return facilitated(new Event.ProgressSet(Progress.started(step(d.step()), now)));
  }

  List<Event> pause() {
    return progress(Progress.State.RUNNING, board.progress().paused(now));
  }

  List<Event> resume() {
    return progress(Progress.State.PAUSED, board.progress().resumed(now));
  }

  private List<Event> progress(Progress.State from, Progress to) {
    if (board.progress().state() != from) throw new Refused("deeds.refused.notNow");
    return facilitated(new Event.ProgressSet(to));
  }

  List<Event> prolong(Deed.Prolong d) {
    if (board.progress().step() == null) throw new Refused("deeds.refused.notNow");
    if (d.minutes() < 1 || d.minutes() > Deed.Prolong.MAX_MINUTES) {
      throw new Refused("agenda.refused.minutes", 1, Deed.Prolong.MAX_MINUTES);
    }
    return facilitated(new Event.ProgressSet(board.progress().prolonged(d.minutes(), now)));
  }

  List<Event> end() {
    if (board.progress().step() == null) throw new Refused("deeds.refused.notNow");
    return facilitated(changed(new Event.ProgressSet(board.progress().ended())));
  }

  List<Event> reveal(Deed.Reveal d) {
    return facilitated(changed(new Event.Revealed(step(d.step()).id(), d.on())));
  }

  List<Event> show(Deed.Show d) {
    return facilitated(changed(new Event.ResultShown(step(d.step()).id(), d.on())));
  }

  List<Event> say(Deed.Say d) {
    return facilitated(changed(new Event.Said(d.text())));
  }

  List<Event> rename(Deed.Rename d) {
    return facilitated(changed(new Event.TitleSet(d.title())));
  }

  List<Event> arrange(Deed.Arrange d) {
    var set = new Event.AgendaSet(new Agenda(d.steps()).steps());
    boolean stale = d.over() != null && !d.over().equals(board.steps());
    if (stale && !set.steps().equals(board.steps())) {
      throw new Refused("deeds.refused.agendaChanged");
    }
    requireUsedSteps(board, set);
    return facilitated(changed(set));
  }

  /** What has happened in a step keeps it. */
  static void requireUsedSteps(Board board, Event.AgendaSet e) {
    Map<String, StepKind> kinds =
        e.steps().stream().collect(Collectors.toMap(Step::id, Step::kind));
    Predicate<Step> stays = step -> step.kind() == kinds.get(step.id());
    board.steps().stream()
        .filter(step -> board.isUsed(step.id()))
        .filter(stays.negate())
        .findFirst()
        .ifPresent(
            step -> {
              throw new Refused("deeds.refused.stepUsed", step.title());
            });
  }
}
