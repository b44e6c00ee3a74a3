package no.dugnad.platform.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Word;

/**
 * A message argument as text with its type in front, so that each reader gets it in their own
 * language's format.
 */
final class JournalArgument {
  private JournalArgument() {}

  static String written(Object arg) {
    return switch (arg) {
      case Money money -> "money:" + money.ore();
      case Instant instant -> "instant:" + instant;
      case LocalDate date -> "date:" + date;
      case Integer number -> "number:" + number;
      case UUID person -> "person:" + person;
      case Word word -> "word:" + word.key();
      case String text -> "text:" + text;
      default -> throw new IllegalArgumentException("Not for the journal: " + arg.getClass());
    };
  }

  static Object read(String written) {
    int colon = written.indexOf(':');
    String value = written.substring(colon + 1);
    return switch (written.substring(0, colon)) {
      case "money" -> new Money(Long.parseLong(value));
      case "instant" -> Instant.parse(value);
      case "date" -> LocalDate.parse(value);
      case "number" -> Integer.parseInt(value);
      case "person" -> UUID.fromString(value);
      case "word" -> new Word(value);
      default -> value;
    };
  }
}
