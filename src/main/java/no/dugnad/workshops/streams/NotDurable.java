package no.dugnad.workshops.streams;

/** The log could not be written: whoever asked should send the same again. */
public final class NotDurable extends RuntimeException {
  NotDurable(Throwable cause) {
    super("the log could not be written", cause);
  }
}
