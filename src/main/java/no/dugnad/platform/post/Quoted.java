package no.dugnad.platform.post;

import java.util.Arrays;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Written;

/**
 * What people have written that a mail repeats: names, titles. It comes under the product's own
 * name to whoever they choose, so it is one line of words, in which no mail program finds a link.
 */
final class Quoted {
  /** With a blank behind it a dot ends a sentence, and a colon no longer begins an address. */
  private static final Pattern JOINT =
      Pattern.compile("(?<=\\S)(?:[.．。｡@](?=[\\p{L}\\p{M}])|:(?=[^\\s\\d]))");

  private Quoted() {}

  /** As the message takes them; what is no text, and an address by itself, stays as it is. */
  static Object[] all(Object[] args) {
    return Arrays.stream(args).map(arg -> arg instanceof String text ? words(text) : arg).toArray();
  }

  static String words(String text) {
    if (EmailAddress.isOne(text)) return text;
    String line = Written.line(text);
    return JOINT.matcher(line).replaceAll("$0 ");
  }
}
