package no.dugnad.platform.database;

/** Why the product can't start, in one line for the one who started it. */
public final class CannotStart extends RuntimeException {
  public CannotStart(String why) {
    super(why);
  }
}
