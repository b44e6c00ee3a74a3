package no.dugnad.funding.schemes;

/** The points that an assessor gives for a criterion: from the lowest to what the call says. */
public final class Scale {
  public static final int LOWEST = 1;

  /** What a call may choose as its highest. */
  public static final int MIN_HIGHEST = 2;

  public static final int MAX_HIGHEST = 10;
  public static final int USUAL_HIGHEST = 5;

  private Scale() {}
}
