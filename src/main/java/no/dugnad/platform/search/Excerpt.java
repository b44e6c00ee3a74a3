package no.dugnad.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import no.dugnad.platform.language.Words;
import no.dugnad.platform.shared.Written;

/** A title, or the part of a text where what is looked for stands, with the words of it marked. */
public final class Excerpt {
  private static final int LENGTH = 220;
  private static final int BEFORE = 70;
  private static final String MORE = "…";

  /** What only makes text bold, a heading or code. */
  private static final String MARKUP = "[*#`]+";

  private Excerpt() {}

  /**
   * @param sought whether it is what was looked for
   */
  public record Piece(String text, boolean sought) {}

  static List<Piece> whole(String text, Marks marks) {
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (MatchResult word : Words.WORD.matcher(text).results().toList()) {
      if (!marks.has(word.group())) continue;
      if (from < word.start()) pieces.add(new Piece(text.substring(from, word.start()), false));
      pieces.add(new Piece(word.group(), true));
      from = word.end();
    }
    if (from < text.length()) pieces.add(new Piece(text.substring(from), false));
    return pieces;
  }

  static List<Piece> around(String text, Marks marks) {
    String line = Written.line(text.replaceAll(MARKUP, ""));
    int first =
        Words.WORD
            .matcher(line)
            .results()
            .filter(word -> marks.has(word.group()))
            .map(MatchResult::start)
            .findFirst()
            .orElse(0);
    int start = first <= BEFORE ? 0 : wordAfter(line, first - BEFORE, first);
    int end =
        line.length() - start <= LENGTH ? line.length() : line.lastIndexOf(' ', start + LENGTH);
    // A word without an end.
    if (end <= first && end < line.length()) end = line.offsetByCodePoints(start, LENGTH / 2);
    return whole(
        (start > 0 ? MORE : "") + line.substring(start, end) + (end < line.length() ? MORE : ""),
        marks);
  }

  private static int wordAfter(String line, int from, int latest) {
    int space = line.indexOf(' ', from);
    return space < 0 || space >= latest ? latest : space + 1;
  }
}
