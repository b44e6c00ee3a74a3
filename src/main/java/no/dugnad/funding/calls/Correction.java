package no.dugnad.funding.calls;

import java.time.Instant;
import java.util.List;

/** Texts of a published call that were put right, with the reason that all may read. */
public record Correction(Instant at, String why, List<Change> changes) {
  public static final int MAX_WHY = 500;

  public Correction {
    changes = List.copyOf(changes);
  }

  /** The whole text as it was and as it became. */
  public record Change(CallText text, String before, String after) {
    public Difference difference() {
      return Difference.between(before, after);
    }
  }

  /**
   * The place where two texts differ, with a few words on each side, so that a corrected letter in
   * a long text can be seen. Line breaks are read as spaces.
   */
  public record Difference(String before, String after) {
    /** Characters kept on each side of what differs; a word that is cut is kept whole. */
    private static final int AROUND = 25;

    private static final int LONGEST = 300;
    private static final String MORE = "…";

    static Difference between(String before, String after) {
      String old = before.strip().replaceAll("\\s+", " ");
      String now = after.strip().replaceAll("\\s+", " ");
      int shorter = Math.min(old.length(), now.length());
      int start = 0;
      while (start < shorter && old.charAt(start) == now.charAt(start)) start++;
      int end = 0;
      while (end < shorter - start
          && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) end++;
      return new Difference(part(old, start, end), part(now, start, end));
    }

    /** The text from {@code start} to {@code end} characters before its end, and a little more. */
    private static String part(String text, int start, int end) {
      int from = Math.max(0, start - AROUND);
      while (from > 0 && text.charAt(from - 1) != ' ') from--;
      int to = Math.min(text.length(), text.length() - end + AROUND);
      while (to < text.length() && text.charAt(to) != ' ') to++;
      boolean cut = to - from > LONGEST;
      if (cut)
        to = from + LONGEST - (Character.isHighSurrogate(text.charAt(from + LONGEST - 1)) ? 1 : 0);
      return (from > 0 ? MORE : "")
          + text.substring(from, to)
          + (cut || to < text.length() ? MORE : "");
    }
  }
}
