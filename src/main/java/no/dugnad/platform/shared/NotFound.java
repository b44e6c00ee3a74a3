package no.dugnad.platform.shared;

/**
 * What was asked for does not exist, or the one who asks may not know that it does: the two answer
 * alike.
 */
public final class NotFound extends RuntimeException {
  public NotFound(String what, Object id) {
    super(what + " " + id);
  }
}
