package no.dugnad.followup.payees;

import java.util.Optional;
import no.dugnad.platform.shared.Blanks;

/**
 * A Norwegian bank account.
 *
 * @param number eleven digits, the last of which checks the others by modulus 11
 */
public record BankAccount(String number) {
  private static final String DIGITS = "[0-9]{11}";
  private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  public BankAccount {
    if (!isNumber(number)) throw new IllegalArgumentException("no account: " + number);
  }

  /** As people write it: with dots, with spaces or with neither. Empty when it is none. */
  public static Optional<BankAccount> parse(String typed) {
    return Optional.of(Blanks.without(typed).replace(".", ""))
        .filter(BankAccount::isNumber)
        .map(BankAccount::new);
  }

  /** Whether as many digits were typed, so that it is the last of them that does not fit. */
  public static boolean hasItsDigits(String typed) {
    return Blanks.without(typed).replace(".", "").matches(DIGITS);
  }

  private static boolean isNumber(String number) {
    if (!number.matches(DIGITS)) return false;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
    return sum % 11 == 0;
  }

  /** As banks write it: "1234 56 78903". */
  public String spaced() {
    return number.substring(0, 4) + " " + number.substring(4, 6) + " " + number.substring(6);
  }
}
