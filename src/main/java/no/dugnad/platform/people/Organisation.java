package no.dugnad.platform.people;

import java.util.UUID;

/**
 * A public body, a company, a research body.
 *
 * @param number the organisation number: nine digits, the last a mod-11 check digit
 */
public record Organisation(UUID id, String number, String name) {
  public static final int MAX_NAME = 200;

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

  /**
   * Whether it is an organisation number (Brønnøysundregistrene: modulus 11, weights 3 2 7 6 5 4 3
   * 2).
   */
  public static boolean isNumber(String number) {
    if (!number.matches("[0-9]{9}")) return false;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
    int check = (11 - sum % 11) % 11;
    return check == number.charAt(8) - '0';
  }
}
