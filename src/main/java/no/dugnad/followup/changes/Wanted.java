package no.dugnad.followup.changes;

import java.time.LocalDate;
import no.dugnad.platform.shared.Money;

/** What is to be other than it was. */
public sealed interface Wanted {
  /** Its last own deadline goes to another day. */
  record Time(LocalDate until) implements Wanted {}

  /**
   * The award is another sum.
   *
   * @param by so much more; less, when it is negative
   */
  record Sum(Money by) implements Wanted {
    public boolean isMore() {
      return by.isPositive();
    }

    /** Without its direction. */
    public Money amount() {
      return by.isNegative() ? by.negated() : by;
    }
  }

  /**
   * It does something else for the same money.
   *
   * @param what as it would be
   */
  record Scope(String what) implements Wanted {
    public static final int MAX_WHAT = 3000;
  }

  /** What of it is asked, as messages name it: of money, which way. */
  default String named() {
    return this instanceof Sum sum ? (sum.isMore() ? "MORE" : "LESS") : kind().name();
  }

  /** Of which there is one open at a time. */
  default Kind kind() {
    return switch (this) {
      case Time _ -> Kind.TIME;
      case Sum _ -> Kind.SUM;
      case Scope _ -> Kind.SCOPE;
    };
  }

  enum Kind {
    TIME,
    SUM,
    SCOPE
  }
}
