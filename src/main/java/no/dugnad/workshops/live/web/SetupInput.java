package no.dugnad.workshops.live.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.workshops.agenda.AgendaTemplate;
import no.dugnad.workshops.agenda.AgendaTemplates;
import no.dugnad.workshops.agenda.Asks;
import no.dugnad.workshops.agenda.Step;
import no.dugnad.workshops.board.Board;
import no.dugnad.workshops.halls.WorkshopPlan;
import org.jspecify.annotations.Nullable;

/** A workshop's plan as the fields of a form, and back. */
final class SetupInput {
  private SetupInput() {}

  /** The template that was chosen; ours when none was. */
  static AgendaTemplate template(Input input, AgendaTemplates templates, Viewer viewer) {
    @Nullable UUID chosen = input.optionalId("template").orElse(null);
    return templates.get(chosen == null ? AgendaTemplates.HJERNEDUGNAD : chosen, viewer);
  }

  /** What most want, so that a workshop is set up in minutes. */
  static Input suggested(AgendaTemplate template, String title) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("title", List.of(title.length() <= Board.MAX_TITLE ? title : ""));
    fields.put("asks", List.of("role"));
    fields.put("tableSize", List.of("6"));
    fields.put("places", List.of("200"));
    fields.put("steps", template.steps().stream().map(Step::id).toList());
    for (Step step : template.steps()) {
      fields.put("title." + step.id(), List.of(step.title()));
      fields.put("minutes." + step.id(), List.of(Integer.toString(step.minutes())));
    }
    return Input.ofMany(fields);
  }

  /** Null when it can't be made of what was typed; the input then says why. */
  static @Nullable WorkshopPlan plan(
      Input input, @Nullable UUID challengeId, AgendaTemplate template) {
    String title = input.line("title", Board.MAX_TITLE);
    int places = input.wholeNumber("places", 1, WorkshopPlan.MAX_PLACES);
    List<Step> steps = steps(input, template);
    if (steps.isEmpty()) input.reject("steps", "live.setup.problem.noStep");
    var asks =
        new Asks(
            input.isChosen("asks", "name"),
            input.isChosen("asks", "organisation"),
            input.isChosen("asks", "role"));
    return input.hasProblems() ? null : new WorkshopPlan(challengeId, title, steps, asks, places);
  }

  private static List<Step> steps(Input input, AgendaTemplate template) {
    List<Step> steps = new ArrayList<>();
    for (Step step : template.steps()) {
      if (!input.isChosen("steps", step.id())) continue;
      String title = input.line("title." + step.id(), Step.MAX_TITLE);
      int minutes = input.wholeNumber("minutes." + step.id(), 0, Step.MAX_MINUTES);
      if (input.hasProblems()) continue;
      steps.add(
          new Step(
              step.id(),
              step.kind(),
              title,
              step.instruction(),
              minutes,
              step.horizon(),
              step.labels(),
              step.privateFirst(),
              step.dots()));
    }
    // With a problem anywhere the plan is not made: which steps it has does not matter then.
    return input.hasProblems() ? template.steps() : steps;
  }

  static @Nullable Instant startsAt(Input input) {
    return input.optionalInstant("starts").orElse(null);
  }
}
