package no.dugnad.testing;

/**
 * Whether the tests look at everything or at one of each kind. CI asks for all, by {@code bin/test
 * -Dsweep=true}: every page as every role, and what only a deed leads to in each language.
 */
public final class Sweep {
  public static final boolean ON = Boolean.getBoolean("sweep");

  private Sweep() {}
}
