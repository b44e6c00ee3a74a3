package no.dugnad.funding.applications;

import java.time.Instant;

/**
 * An application with what its applicants need to know of the call.
 *
 * @param call the call's title
 * @param open whether it may still be written in, handed in, taken back
 * @param answered whether the applicants have their answer
 */
public record OwnApplication(
    Application application, String call, Instant deadline, boolean open, boolean answered) {

  /** An application without a title yet goes by the call's. */
  public String shownTitle() {
    return application.title().isEmpty() ? call : application.title();
  }
}
