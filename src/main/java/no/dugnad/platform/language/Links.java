package no.dugnad.platform.language;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses of pages in what somebody has written. */
public final class Links {
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhttps?://[\\p{L}\\p{M}\\p{N}\\-._~:/?#\\[\\]@!$&'()*+,;=%]+");

  /** What ends the sentence round an address. */
  private static final String ENDS = ".,;:!?'";

  private Links() {}

  /**
   * @param isLink whether it is an address, which says by itself where it leads
   */
  public record Part(String text, boolean isLink) {}

  /** The whole text, from left to right. */
  public static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    int from = 0;
    for (Matcher found = ADDRESS.matcher(text); found.find(); ) {
      int end = end(text, found.start(), found.end());
      String address = text.substring(found.start(), end);
      if (!isPlain(address)) continue;
      if (from < found.start()) parts.add(new Part(text.substring(from, found.start()), false));
      parts.add(new Part(address, true));
      from = end;
    }
    if (from < text.length()) parts.add(new Part(text.substring(from), false));
    return parts;
  }

  private static int end(String text, int start, int found) {
    int end = found;
    while (end > start && isOfSentence(text.substring(start, end))) end--;
    return end;
  }

  /** Whether its last character is not the address's own. */
  private static boolean isOfSentence(String address) {
    char last = address.charAt(address.length() - 1);
    return ENDS.indexOf(last) >= 0 || (last == ')' && address.indexOf('(') < 0);
  }

  /**
   * A name before the host, or letters that look like others, would say that it leads elsewhere.
   */
  private static boolean isPlain(String address) {
    try {
      var uri = new URI(address);
      return uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
