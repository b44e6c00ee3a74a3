package no.dugnad.platform.shared;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the name of somebody who is forgotten. It is kept where a name is kept, in words
 * between two signs that nobody sees or types, so that each reader is told it in their own
 * language, and who reads it as it is reads words.
 */
public enum ByRole {
  APPLICANT('\u2061'),
  OFFICER('\u2062'),
  EMPLOYEE('\u2063');

  private static final char END = '\u2064';
  private static final Pattern KEPT = Pattern.compile("([\u2061-\u2063])([^\u2061-\u2064]*)\u2064");

  private final char begin;

  ByRole(char begin) {
    this.begin = begin;
  }

  /** As it is kept. */
  public String kept(String words) {
    return begin + words + END;
  }

  /** The text with the reader's words for each of them in it. */
  public static String read(String text, Function<ByRole, String> words) {
    if (text.indexOf(END) < 0) return text;
    return KEPT.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(words.apply(of(found.group(1).charAt(0)))));
  }

  /** The text with the words that were kept, for who has no language. */
  public static String read(String text) {
    return text.indexOf(END) < 0 ? text : KEPT.matcher(text).replaceAll("$2");
  }

  private static ByRole of(char begin) {
    for (ByRole role : values()) if (role.begin == begin) return role;
    throw new IllegalArgumentException(Integer.toHexString(begin));
  }
}
