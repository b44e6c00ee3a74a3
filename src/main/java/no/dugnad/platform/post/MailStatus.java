package no.dugnad.platform.post;

/** Where a mail is on its way. */
public enum MailStatus {
  /** To be sent when it is due. */
  WAITING,
  /** Taken by a sender, which says so before it sends. */
  SENDING,
  SENT,
  /** Could not be sent, and is not tried again by itself. */
  GIVEN_UP,
  /** It may have been sent or not: whoever had it stopped before the answer was written. */
  UNCERTAIN
}
