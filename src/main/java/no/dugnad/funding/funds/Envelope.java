package no.dugnad.funding.funds;

import java.util.UUID;

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
}
