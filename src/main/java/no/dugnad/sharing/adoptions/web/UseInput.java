package no.dugnad.sharing.adoptions.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.dugnad.platform.ui.Input;
import no.dugnad.sharing.adoptions.AdoptionStatus.Use;

/** Since when, and where, as both sides type it. */
final class UseInput {
  private static final String SINCE = "since";
  private static final String PLACE = "place";

  /** No fund of this kind is older: what is before is a slip of typing. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private UseInput() {}

  /** A use that has not begun is none yet. */
  static Use read(Input input, LocalDate today) {
    LocalDate since = input.date(SINCE);
    if (input.problem(SINCE).isEmpty() && since.isAfter(today))
      input.reject(SINCE, "adoptions.problem.future");
    if (input.problem(SINCE).isEmpty() && since.isBefore(FIRST))
      input.reject(SINCE, "adoptions.problem.early");
    return new Use(since, input.line(PLACE, Use.MAX_PLACE));
  }

  static Input stored(Optional<Use> use) {
    return use.map(it -> Input.of(Map.of(SINCE, it.since().toString(), PLACE, it.place())))
        .orElseGet(Input::empty);
  }
}
