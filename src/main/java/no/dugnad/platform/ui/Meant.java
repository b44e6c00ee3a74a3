package no.dugnad.platform.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Written;

/** Whether two who wrote in one form mean the same: "10 000" and "10000" are one amount. */
final class Meant {
  private Meant() {}

  static boolean isSame(List<String> some, List<String> others) {
    return some.size() == others.size()
        && IntStream.range(0, some.size()).allMatch(i -> isSame(some.get(i), others.get(i)));
  }

  private static boolean isSame(String one, String other) {
    return text(one).equals(text(other))
        || isSame(Money.parse(one), Money.parse(other))
        || isSame(Input.parseDate(one), Input.parseDate(other))
        || isSame(Input.parseTime(one), Input.parseTime(other));
  }

  private static boolean isSame(Optional<?> one, Optional<?> other) {
    return one.isPresent() && one.equals(other);
  }

  /** The blanks of a text with several lines are its writer's, those of a single line nobody's. */
  private static String text(String typed) {
    String text = Written.text(typed).strip();
    return text.contains("\n") ? text : Written.line(text);
  }
}
