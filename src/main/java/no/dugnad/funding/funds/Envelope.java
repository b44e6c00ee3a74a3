package no.dugnad.funding.funds;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One year's share of a fund for one scheme.
 *
 * @param fund the fund's name
 */
public record Envelope(
    UUID id, UUID fundId, UUID organisationId, String fund, int year, String name) {
  public static final int MAX_NAME = 120;
  public static final int FIRST_YEAR = 2000;
  public static final int LAST_YEAR = 2199;

  private static final Pattern YEAR = Pattern.compile("\\b2[01]\\d\\d\\b");

  /** Its name with its year, which is not said twice; two that differ are told apart. */
  public String title() {
    return title(name, year);
  }

  static String title(String name, int year) {
    if (name.contains(Integer.toString(year))) return name;
    return YEAR.matcher(name).find() ? name + " (" + year + ")" : name + " " + year;
  }
}
