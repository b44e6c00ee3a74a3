package no.dugnad.followup.benefits.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.AskingStatus.Answered;
import no.dugnad.followup.benefits.Askings;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefits;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.SubmissionPart;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** With the final report the team says what it has seen so far of each benefit that it foresaw. */
@Component
class BenefitsInReport implements SubmissionPart {
  private final Benefits benefits;
  private final Askings askings;
  private final Clock clock;

  BenefitsInReport(Benefits benefits, Askings askings, Clock clock) {
    this.benefits = benefits;
    this.askings = askings;
    this.clock = clock;
  }

  @Override
  public Optional<Part> part(Project project, Kind kind, Input input) {
    List<Benefit> asked = asked(project, kind);
    if (asked.isEmpty()) return Optional.empty();
    Map<UUID, Answered> said = said(project);
    Input shown = input;
    for (Benefit benefit : asked) {
      Answered before = said.get(benefit.id());
      if (before == null || input.has("words." + benefit.id())) continue;
      for (var field : AnswerInput.stored(benefit.id(), before).entrySet())
        shown = shown.with(field.getKey(), field.getValue());
    }
    return Optional.of(
        new Part(
            "followup/benefits/in-report",
            Map.of(
                "input",
                shown,
                "questions",
                asked.stream()
                    .map(one -> new BenefitQuestion(one.id(), one, Optional.empty()))
                    .toList())));
  }

  private Map<UUID, Answered> said(Project project) {
    var said = new HashMap<UUID, Answered>();
    for (Asking asking : askings.list(List.of(project)))
      if (asking.point() == Point.END && asking.benefitId() != null)
        asking.answered().ifPresent(answer -> said.put(asking.benefitId(), answer));
    return said;
  }

  @Override
  public Runnable read(Project project, Kind kind, Input input, Viewer viewer) {
    var answers = new HashMap<UUID, Answered>();
    for (Benefit benefit : asked(project, kind))
      answers.put(benefit.id(), AnswerInput.read(benefit.id(), benefit, input, clock.instant()));
    return () -> askings.answerAtEnd(project.id(), answers, viewer);
  }

  private List<Benefit> asked(Project project, Kind kind) {
    return kind == Kind.FINAL ? benefits.list(project.id()) : List.of();
  }
}
