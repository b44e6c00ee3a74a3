package no.dugnad.followup.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongBiFunction;
import no.dugnad.followup.claims.Plan;
import no.dugnad.followup.claims.Plan.When;
import no.dugnad.followup.reports.Report;
import no.dugnad.platform.ui.Input;

/** The rows of a plan: {@code claims/plan-rows.jte}. */
final class PlanInput {
  static final String SHARE = "share.";
  private static final String WHEN = "when.";
  private static final String DAY = "day.";

  private PlanInput() {}

  enum Kind {
    DESCRIPTION,
    FINAL,
    DATE
  }

  /**
   * A row in which no share is written is none.
   *
   * @param share reads the share in a field
   */
  static Plan read(Input input, ToLongBiFunction<Input, String> share) {
    List<Plan.Row> rows = new ArrayList<>();
    for (int i = 0; i < Plan.MOST; i++) {
      if (input.isBlank(SHARE + i)) continue;
      rows.add(new Plan.Row(share.applyAsLong(input, SHARE + i), when(input, i)));
    }
    if (rows.isEmpty()) input.reject(SHARE + 0, "ui.problem.missing");
    return new Plan(rows);
  }

  private static When when(Input input, int i) {
    return switch (input.choice(WHEN + i, Kind.class)) {
      case DATE -> new When.On(input.date(DAY + i));
      case DESCRIPTION -> new When.Approved(Report.Kind.DESCRIPTION);
      case FINAL -> new When.Approved(Report.Kind.FINAL);
    };
  }

  /**
   * @param share writes a share as it is typed
   */
  static Input stored(Plan plan, LongFunction<String> share, LocalDate today) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < plan.rows().size(); i++) {
      Plan.Row row = plan.rows().get(i);
      typed.put(SHARE + i, share.apply(row.share()));
      switch (row.when()) {
        case When.On(var day) -> put(typed, i, Kind.DATE, day.toString());
        case When.AtOnce() -> put(typed, i, Kind.DATE, today.toString());
        case When.Approved(var kind) -> put(typed, i, Kind.valueOf(kind.name()), "");
      }
    }
    return Input.of(typed);
  }

  private static void put(Map<String, String> typed, int i, Kind kind, String day) {
    typed.put(WHEN + i, kind.name());
    typed.put(DAY + i, day);
  }
}
