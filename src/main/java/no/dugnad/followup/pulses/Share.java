package no.dugnad.followup.pulses;

/**
 * How many of those who answered chose something, as exactly as it may be told: in fifths with
 * fewer than twenty answers, where the outer ones take the edge, so that of five nobody can tell
 * one from none, or all from all but one. From twenty up exactly.
 *
 * @param least in whole per cent
 * @param most in whole per cent; the same where it is exact
 * @param votes how many; −1 where it may not be told
 */
public record Share(int least, int most, int votes) {
  /** From so many answers up it is told exactly. */
  public static final int EXACT_FROM = 20;

  /** From so many up it is told that it is ten or more. */
  public static final int TEN = 10;

  private static final int UNTOLD = -1;
  private static final int ALL = 100;
  private static final int FIFTH = 20;

  static Share of(int votes, int answers) {
    if (answers >= EXACT_FROM) {
      int share = (int) Math.round((double) ALL * votes / answers);
      return new Share(share, share, votes);
    }
    // Of five answers two and three are in the middle, and one and four in the outer fifths.
    int least = 0;
    if (5 * votes > answers) least = FIFTH;
    if (5 * votes >= 2 * answers) least = 2 * FIFTH;
    if (5 * votes > 3 * answers) least = 3 * FIFTH;
    if (5 * votes >= 4 * answers) least = 4 * FIFTH;
    return new Share(least, least + FIFTH, UNTOLD);
  }

  public boolean isExact() {
    return votes != UNTOLD;
  }
}
