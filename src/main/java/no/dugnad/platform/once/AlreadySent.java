package no.dugnad.platform.once;

/** The form's key has been used up by another request. */
final class AlreadySent extends RuntimeException {
  AlreadySent() {
    super("the form is sent already", null, false, false);
  }
}
