package no.dugnad.funding.applications;

/** An application that waits for somebody, and what for. */
public record AwaitedApplication(What what, OwnApplication own) {
  public enum What {
    /** Theirs to finish while the call is open. */
    DRAFT,
    /** They are asked to write in it. */
    INVITATION
  }
}
