package no.dugnad.funding.applications;

import java.time.Instant;
import java.util.List;
import no.dugnad.platform.ui.Problem;

/** What came of handing in an application. */
public sealed interface SubmissionResult {

  /** It is handed in, now or by an earlier click. */
  record Received() implements SubmissionResult {}

  /** The deadline had come when it arrived; the draft is as it was. */
  record TooLate(Instant arrived, Instant deadline) implements SubmissionResult {}

  /** Something must be mended first; nothing is handed in. */
  record Incomplete(List<Problem> problems) implements SubmissionResult {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }
}
