package no.dugnad.platform.post;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.platform.language.Links;
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
    return Arrays.stream(args).map(Quoted::quoted).toArray();
  }

  private static Object quoted(Object arg) {
    return switch (arg) {
      case String text -> words(text);
      case Mail.WithLinks with -> withLinks(with.text());
      default -> arg;
    };
  }

  /** The addresses in it that lead over a safe line stay whole. */
  private static String withLinks(String text) {
    return Links.parts(Written.line(text)).stream()
        .map(part -> isSafe(part) ? part.text() : unlinked(part.text()))
        .collect(Collectors.joining());
  }

  private static boolean isSafe(Links.Part part) {
    return part.isLink() && part.text().startsWith("https:");
  }

  static String words(String text) {
    if (EmailAddress.isOne(text)) return text;
    return unlinked(Written.line(text));
  }

  /** With no address in it that a program makes a link of. */
  static String unlinked(String line) {
    return JOINT.matcher(line).replaceAll("$0 ");
  }
}
