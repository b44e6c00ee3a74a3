package no.dugnad.followup.gatherings.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.gatherings.Gathering;
import no.dugnad.followup.gatherings.Gathering.Kind;
import no.dugnad.followup.gatherings.Gathering.Plan;
import no.dugnad.followup.gatherings.Gatherings.Proposal;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;

/** Reads what is planned from its form, and puts it there. */
final class GatheringInput {
  /** For each project, where nobody has said otherwise. */
  private static final int MINUTES = 10;

  private static final String STARTS = "starts";
  private static final String ENDS = "ends";
  private static final String DATE = ".date";
  private static final String TIME = ".time";

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private GatheringInput() {}

  /** What the programme proposes, to be filled in. */
  static Input proposed(Optional<Proposal> proposal) {
    Map<String, String> fields = new HashMap<>();
    fields.put("minutes", Integer.toString(MINUTES));
    proposal.ifPresent(
        next -> {
          fields.put("kind", next.kind().name());
          fields.put(STARTS + DATE, next.day().toString());
          if (next.hour() != null) fields.put(STARTS + TIME, CLOCK.format(next.hour()));
        });
    return Input.of(fields);
  }

  static Input stored(Plan plan) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", plan.kind().name());
    fields.put("title", plan.title());
    fields.put(STARTS + DATE, Oslo.date(plan.starts()).toString());
    fields.put(STARTS + TIME, CLOCK.format(Oslo.dateTime(plan.starts())));
    fields.put(ENDS + TIME, CLOCK.format(Oslo.dateTime(plan.ends())));
    fields.put("place", plan.place());
    fields.put("agenda", plan.agenda());
    fields.put("minutes", Integer.toString(plan.minutes()));
    return Input.of(fields);
  }

  /** What is to be used only when there are no problems. */
  static Plan plan(Input input) {
    Kind kind = input.choice("kind", Kind.class);
    String title =
        kind == Kind.OTHER && input.problem("kind").isEmpty()
            ? input.line("title", Gathering.MAX_TITLE)
            : input.optionalLine("title", Gathering.MAX_TITLE);
    Instant starts = instant(input, input, STARTS);
    Instant ends = instant(input, input.with(ENDS + DATE, input.raw(STARTS + DATE)), ENDS);
    if (input.problem(STARTS + DATE).isEmpty()
        && input.problem(STARTS + TIME).isEmpty()
        && input.problem(ENDS + TIME).isEmpty()
        && !ends.isAfter(starts)) {
      input.reject(ENDS + TIME, "gatherings.refused.endsFirst");
    }
    return new Plan(
        kind,
        title,
        starts,
        ends,
        input.line("place", Gathering.MAX_PLACE),
        input.optionalText("agenda", Gathering.MAX_TEXT),
        input.wholeNumber("minutes", 1, Gathering.MOST_MINUTES));
  }

  /** An hour that comes twice is the first of them. */
  private static Instant instant(Input input, Input read, String name) {
    Input own = read.with(name, "");
    Instant at = own.instant(name);
    for (Problem problem : own.problems()) {
      boolean twice = problem.key().equals("ui.problem.doubleHour");
      // What is wrong with the date is said once, where it stands.
      boolean elsewhere = name.equals(ENDS) && problem.field().equals(ENDS + DATE);
      if (!twice && !elsewhere)
        input.reject(problem.field(), problem.key(), problem.args().toArray());
    }
    return at;
  }

  /** The moment that was meant, where the clocks show its time twice. */
  static Optional<Instant> twice(Plan plan) {
    return Optional.of(plan.starts()).filter(at -> Oslo.instants(Oslo.dateTime(at)).size() > 1);
  }
}
