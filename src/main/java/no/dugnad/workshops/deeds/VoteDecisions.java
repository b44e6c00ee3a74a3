package no.dugnad.workshops.deeds;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.shared.Refused;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.agenda.StepKind;
import no.dugnad.workshops.board.Author;
import no.dugnad.workshops.board.Ballots;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.board.Evaluation;
import no.dugnad.workshops.board.Event;
import no.dugnad.workshops.board.Note;
import no.dugnad.workshops.board.NotePair;
import no.dugnad.workshops.board.Rating;
import no.dugnad.workshops.rankings.Votes.Judgment.Tilt;
import no.dugnad.workshops.views.NoteVisibility;
import org.jspecify.annotations.Nullable;

/** What each says of the notes, and of the workshop. */
final class VoteDecisions extends Deciding {
  VoteDecisions(Board board, Author by) {
    super(board, by);
  }

  List<Event> dot(Deed.Dot d) {
    Step step = voting(d.step(), StepKind.DOTS);
    if (d.dots() < 0) throw new Refused("deeds.refused.unreadable");
    var set = new Event.DotsSet(by.participant(), step.id(), note(d.note()).id(), d.dots());
    requireBudget(set);
    if (d.dots() > board.ballots(step.id()).dots(by.participant(), d.note())) {
      weighed(step, d.note());
    }
    return changed(set);
  }

  void requireBudget(Event.DotsSet e) {
    Ballots ballots = board.ballots(e.step());
    int now = ballots.dots(e.participant(), e.note());
    int others = ballots.spent(e.participant()) - now;
    int budget = board.step(e.step()).dots();
    if (e.dots() > now && others + e.dots() > budget) {
      throw new Refused("deeds.refused.dotsSpent", budget);
    }
  }

  List<Event> judge(Deed.Judge d) {
    Step step = voting(d.step(), StepKind.PAIRS);
    NotePair pair = pair(d.first(), d.second());
    if (d.worse() != null && (d.isEven() || !pair.has(d.worse()))) {
      throw new Refused("deeds.refused.unreadable");
    }
    Tilt answer = answer(d);
    if (answer != null) {
      weighed(step, pair.first());
      weighed(step, pair.second());
    }
    return changed(new Event.Judged(by.participant(), step.id(), d.first(), d.second(), answer));
  }

  private static @Nullable Tilt answer(Deed.Judge d) {
    if (d.isEven()) return Tilt.EQUAL;
    if (d.worse() == null) return null;
    return d.worse().equals(d.first()) ? Tilt.LEFT : Tilt.RIGHT;
  }

  List<Event> estimate(Deed.Estimate d) {
    Step step = voting(d.step(), StepKind.ESTIMATES);
    if ((d.impact() == null) != (d.effort() == null)) throw new Refused("deeds.refused.unreadable");
    Rating estimate =
        d.impact() == null || d.effort() == null ? null : new Rating(d.impact(), d.effort());
    if (estimate != null) weighed(step, d.note());
    return changed(new Event.Estimated(by.participant(), step.id(), note(d.note()).id(), estimate));
  }

  List<Event> evaluate(Deed.Evaluate d) {
    Step step = voting(d.step(), StepKind.EVALUATION);
    return changed(
        new Event.Evaluated(by.participant(), step.id(), new Evaluation(d.score(), d.text())));
  }

  private Step voting(String id, StepKind kind) {
    if (!by.isParticipant()) throw new Refused("deeds.refused.participant");
    Step step = started(id);
    if (step.kind() != kind) throw new Refused("deeds.refused.unreadable");
    requireBlind(step);
    return step;
  }

  /** Who has seen the result would vote by it, also when it has been hidden again. */
  void requireBlind(Step step) {
    if (board.isSettled(step)) throw new Refused("deeds.refused.shown");
  }

  /** The note, or the one that speaks for it by now, is one that all may weigh. */
  private void weighed(Step step, UUID id) {
    Note root = board.root(note(id).id());
    if (!NoteVisibility.isOpen(board, root)) throw new Refused("deeds.refused.gone");
    if (step.kind().weighs().filter(kind -> kind == root.kind()).isEmpty()) {
      throw new Refused("deeds.refused.unreadable");
    }
  }
}
