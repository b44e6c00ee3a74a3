package no.dugnad.workshops.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.dugnad.platform.ui.Ui;
import no.dugnad.workshops.agenda.NoteKind;
import no.dugnad.workshops.board.Rating;
import no.dugnad.workshops.rankings.Estimates;
import no.dugnad.workshops.rankings.WhereToStart;
import no.dugnad.workshops.results.NeedsDescription.Beginning;
import no.dugnad.workshops.results.NeedsDescription.Chapter;
import no.dugnad.workshops.results.NeedsDescription.Disputed;
import no.dugnad.workshops.results.NeedsDescription.LeftOut;
import no.dugnad.workshops.results.NeedsDescription.Need;
import no.dugnad.workshops.results.NeedsDescription.Statement;
import no.dugnad.workshops.results.NeedsDescription.Suggestion;
import no.dugnad.workshops.results.NeedsDescription.Sureness;
import no.dugnad.workshops.results.NeedsDescription.Worst;

/** Says in sentences what a description has in figures, for a facilitator to word better. */
final class Passages {
  private final NeedsDescription found;
  private final Ui ui;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(NeedsDescription found, Ui ui) {
    this.found = found;
    this.ui = ui;
  }

  static List<Passage> of(NeedsDescription found, Ui ui) {
    var passages = new Passages(found, ui);
    if (!found.told().statements().isEmpty()) passages.write();
    return passages.passages;
  }

  private void write() {
    introduction();
    start(found.start());
    for (Chapter chapter : found.sorted().chapters()) {
      for (Need need : chapter.needs())
        add(part("need", need.note()), need.note().text(), need.note());
    }
    if (!found.disputed().isEmpty()) add("disputed", t("disputed.lead"));
    found.disputed().forEach(this::disputed);
    if (!found.sorted().solutions().isEmpty()) add("solutions", t("solutions.lead"));
    found.evaluated().ifPresent(this::evaluated);
  }

  private static String part(String kind, Statement note) {
    return kind + "." + note.number();
  }

  private void add(String part, String text, Statement... sources) {
    passages.add(
        Passage.drawn(part, text, List.of(sources).stream().map(Statement::number).toList()));
  }

  private String t(String key, Object... args) {
    return ui.t("results." + key, args);
  }

  /** Without its full stop: the sentence round it has its own. */
  private static String quoted(Statement note) {
    return note.text().replaceFirst("\\.\\s*$", "");
  }

  private void introduction() {
    String text =
        t(
            "drawn.introduction",
            found.room().people(),
            count(NoteKind.NEED),
            count(NoteKind.CAUSE),
            count(NoteKind.EFFECT));
    List<Statement> heaviest = heaviest().stream().map(Need::note).toList();
    if (heaviest.isEmpty()) {
      add("introduction", text);
      return;
    }
    String by = isCompared() ? "drawn.heaviest" : "drawn.dotted";
    String said =
        heaviest.size() == 1
            ? t(by, quoted(heaviest.getFirst()))
            : t(by + ".level", heaviest.size());
    add("introduction", text + " " + said, heaviest.toArray(Statement[]::new));
  }

  private long count(NoteKind kind) {
    return found.told().statements().stream()
        .filter(note -> note.kind() == kind && !note.solution())
        .count();
  }

  /** By the pairs those that can't be told from the worst; without them those of most dots. */
  private List<Need> heaviest() {
    if (isCompared()) {
      return needs()
          .filter(need -> need.standing().filter(at -> at.tier() == 1).isPresent())
          .toList();
    }
    int most = needs().mapToInt(need -> need.note().dots()).max().orElse(0);
    return needs().filter(need -> most > 0 && need.note().dots() == most).toList();
  }

  private boolean isCompared() {
    return needs().anyMatch(need -> need.standing().isPresent());
  }

  private Stream<Need> needs() {
    return found.sorted().chapters().stream().flatMap(chapter -> chapter.needs().stream());
  }

  private void start(Beginning start) {
    if (start.suggestions().isEmpty()) add("start", t("start.none"));
    else if (start.people() == 0) add("start", t("start.unweighed"));
    else add("start", t("start.lead", start.people(), WhereToStart.RESAMPLES));
    start.suggestions().forEach(this::suggestion);
    if (start.people() > 0 && !start.suggestions().isEmpty() && start.unexplained() >= 0.005) {
      add("unexplained", t("start.unexplained", start.unexplained()));
    }
    start.leftOut().forEach(this::leftOut);
    start
        .silent()
        .forEach(kind -> add("silent." + kind, t("leftOut.silent", t("RoleKind." + kind.name()))));
  }

  private void suggestion(Suggestion suggestion) {
    List<String> sentences = new ArrayList<>();
    if (suggestion.sureness() == Sureness.UNWEIGHED) {
      sentences.add(t("start.hangs", suggestion.relief()));
    } else {
      sentences.add(relief(suggestion));
      // What one person alone has written is no surer for all who vote.
      if (!suggestion.alone()) {
        sentences.add(t("Sureness." + suggestion.sureness(), suggestion.topThree()));
      }
    }
    if (suggestion.alone()) sentences.add(t("start.alone"));
    suggestion.estimates().map(this::estimates).ifPresent(sentences::add);
    List<Statement> sources = new ArrayList<>(List.of(suggestion.cause()));
    sources.addAll(suggestion.needs());
    add(
        part("start", suggestion.cause()),
        String.join(" ", sentences),
        sources.toArray(Statement[]::new));
  }

  private String relief(Suggestion suggestion) {
    return suggestion.hasInterval()
        ? t("start.relieves", suggestion.relief(), suggestion.low(), suggestion.high())
        : t("start.relieves.about", suggestion.relief());
  }

  private String estimates(Estimates estimates) {
    return t(
        "start.estimates",
        estimates.impact().median(),
        estimates.effort().median(),
        estimates.people(),
        Rating.MOST);
  }

  private void leftOut(LeftOut group) {
    String part = "leftOut." + group.kind();
    String kind = t("RoleKind." + group.kind().name());
    if (group.worst().isEmpty()) {
      add(part, t("leftOut.one", kind));
      return;
    }
    Worst worst = group.worst().get();
    String text =
        t("leftOut.worst", kind, group.people(), worst.relieved(), quoted(worst.need())) + " ";
    if (worst.cause().isEmpty()) add(part, text + t("leftOut.noCause"), worst.need());
    else {
      Statement cause = worst.cause().get();
      add(part, text + t("leftOut.cause", quoted(cause)), worst.need(), cause);
    }
  }

  private void disputed(Disputed disputed) {
    var impact = disputed.estimates().impact();
    var effort = disputed.estimates().effort();
    add(
        part("disputed", disputed.cause()),
        t(
            "disputed.spread",
            impact.low(),
            impact.high(),
            effort.low(),
            effort.high(),
            disputed.estimates().people()),
        disputed.cause());
  }

  private void evaluated(NeedsDescription.Evaluated evaluated) {
    add("evaluation", t("evaluation.lead", evaluated.people()));
    if (!evaluated.words().isEmpty()) {
      add("evaluation.words", String.join("\n", evaluated.words()));
    }
  }
}
