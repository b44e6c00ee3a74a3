package no.dugnad.platform.post;

/** How it went to hand a mail to the mail server. */
sealed interface Outcome {
  record Sent() implements Outcome {}

  /** The server did not take it now; it may later. */
  record NotNow(String fault) implements Outcome {}

  /** Nobody will ever take it: the address is no address. */
  record Never(String fault) implements Outcome {}

  /** The connection broke after the mail was handed over, before the answer came. */
  record Unknown(String fault) implements Outcome {}
}
