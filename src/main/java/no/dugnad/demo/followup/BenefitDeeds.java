package no.dugnad.demo.followup;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Benefit.Kind;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the projects foresaw, and what was seen of it. */
@Component
class BenefitDeeds {
  private final Benefits benefits;
  private final Askings askings;
  private final Clock clock;

  BenefitDeeds(Benefits benefits, Askings askings, Clock clock) {
    this.benefits = benefits;
    this.askings = askings;
    this.clock = clock;
  }

  /** What is to be better, {@code TIME HOURS 520 40} of what, for whom and who is asked of it. */
  void foresee(CohortDeed deed, Scene scene, Viewer by) {
    String[] more = deed.more().split(" ", 5);
    var foreseen = new Foreseen(Kind.valueOf(more[0]), deed.said(), more[4], measure(more));
    benefits.add(
        scene.project(deed.of()).id(),
        foreseen,
        Optional.of(deed.last()).filter(address -> !address.isEmpty()),
        by);
  }

  private static @Nullable Measure measure(String[] said) {
    return said[1].equals("NOT")
        ? null
        : new Measure(Unit.valueOf(said[1]), "", new BigDecimal(said[2]), new BigDecimal(said[3]));
  }

  /** Of the benefit that is named: the answer with its number, and a few words. */
  void see(CohortDeed deed, Scene scene, Viewer by) {
    UUID project = scene.project(deed.of()).id();
    UUID benefit = find(project, deed.said());
    String[] more = deed.more().split(" ", 2);
    var said =
        new Answered(
            Seen.valueOf(more[0]),
            more.length > 1 ? new BigDecimal(more[1]) : null,
            deed.last(),
            clock.instant());
    List<Asking> asked = askings.listAsked(project, by);
    if (asked.isEmpty()) askings.answerAtEnd(project, Map.of(benefit, said), by);
    else askings.answer(project, Map.of(of(benefit, asked), said), Asking.revision(asked), by);
  }

  private UUID find(UUID project, String text) {
    return benefits.list(project).stream()
        .filter(one -> one.foreseen().text().equals(text))
        .map(Benefit::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("benefit", text));
  }

  private static UUID of(UUID benefit, List<Asking> asked) {
    return asked.stream()
        .filter(one -> Objects.equals(one.benefitId(), benefit))
        .map(Asking::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("question", benefit));
  }
}
