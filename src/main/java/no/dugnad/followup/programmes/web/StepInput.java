package no.dugnad.followup.programmes.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import no.dugnad.followup.programmes.ProgrammeStep;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Kind;
import no.dugnad.followup.programmes.ProgrammeStep.Offset;
import no.dugnad.followup.programmes.ProgrammeStep.Roll;
import no.dugnad.followup.programmes.ProgrammeStep.Silence;
import no.dugnad.followup.programmes.ProgrammeStep.When;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.ui.Input;

/** A step of the template as a form has it. */
final class StepInput {
  /** Before the key of the step that it is reckoned from. */
  static final String STEP = "STEP:";

  static final Input BLANK =
      Input.of(
          Map.of(
              "kind", Kind.DELIVERABLE.name(),
              "anchor", Anchor.From.ANNOUNCED.name(),
              "months", "0",
              "days", "0",
              "roll", Roll.NEXT.name(),
              "silence", Silence.WAITS.name()));

  private StepInput() {}

  static Input of(ProgrammeStep step) {
    var stored = new HashMap<String, String>();
    When when = step.when();
    stored.put("name", step.name());
    stored.put("kind", step.kind().name());
    stored.put(
        "anchor",
        when.anchor().step() == null ? when.anchor().from().name() : STEP + when.anchor().step());
    LocalDate date = when.anchor().date();
    if (date != null) stored.put("date", date.toString());
    stored.put("months", Integer.toString(when.offset().months()));
    stored.put("days", Integer.toString(when.offset().days()));
    stored.put("roll", when.roll().name());
    LocalTime hour = when.hour();
    if (hour != null) stored.put("hour", hour.toString());
    stored.put("silence", step.silence().name());
    return Input.of(stored);
  }

  static ProgrammeStep added(Input input) {
    String name = input.line("name", ProgrammeStep.MAX_NAME);
    Kind kind = input.choice("kind", Kind.class);
    return new ProgrammeStep(
        Ids.next().toString(),
        name,
        kind,
        null,
        when(input),
        input.choice("silence", Silence.class),
        false);
  }

  /** What it is for stays: what is done of it would be of another kind. */
  static ProgrammeStep changed(ProgrammeStep before, Input input) {
    String name =
        before.name().isEmpty()
            ? input.optionalLine("name", ProgrammeStep.MAX_NAME)
            : input.line("name", ProgrammeStep.MAX_NAME);
    return new ProgrammeStep(
        before.key(),
        name,
        before.kind(),
        before.promise(),
        when(input),
        input.choice("silence", Silence.class),
        false);
  }

  private static When when(Input input) {
    int months = input.wholeNumber("months", -ProgrammeStep.MOST_MONTHS, ProgrammeStep.MOST_MONTHS);
    if (months < 0) input.reject("months", "programmes.refused.monthsBefore");
    return new When(
        anchor(input),
        new Offset(
            months, input.wholeNumber("days", -ProgrammeStep.MOST_DAYS, ProgrammeStep.MOST_DAYS)),
        input.choice("roll", Roll.class),
        input.isBlank("hour") ? null : input.time("hour"));
  }

  private static Anchor anchor(Input input) {
    String typed = input.raw("anchor");
    if (typed.startsWith(STEP)) return Anchor.of(typed.substring(STEP.length()));
    return switch (typed) {
      case "OUTCOME" -> new Anchor(Anchor.From.OUTCOME, null, null);
      case "DATE" -> new Anchor(Anchor.From.DATE, null, input.date("date"));
      default -> Anchor.ANNOUNCED;
    };
  }
}
