package no.dugnad.followup.claims;

import java.time.LocalDate;
import java.util.List;
import no.dugnad.followup.reports.Report;
import no.dugnad.platform.shared.Revision;

/** When a cohort's awards are paid out, or what is left of one project's award. */
public record Plan(List<Row> rows) {
  public static final int MOST = 6;

  /** All of an award, in per cent. */
  public static final int WHOLE = 100;

  /** Where nobody has said otherwise: all of it, when somebody has read what it is for. */
  static final Plan USUAL =
      new Plan(List.of(new Row(WHOLE, new When.Approved(Report.Kind.DESCRIPTION))));

  public Plan {
    rows = List.copyOf(rows);
  }

  /**
   * @param share of a cohort's plan in per cent, of a project's in øre
   */
  public record Row(long share, When when) {}

  /** When an instalment falls due. */
  public sealed interface When {
    record On(LocalDate day) implements When {}

    /** When that report is approved. */
    record Approved(Report.Kind report) implements When {}

    /** At once: what an award was raised by after all of its plan was paid. */
    record AtOnce() implements When {}
  }

  public long sum() {
    return rows.stream().mapToLong(Row::share).sum();
  }

  public Revision revision() {
    return Revision.of(rows);
  }
}
