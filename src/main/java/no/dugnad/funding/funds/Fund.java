package no.dugnad.funding.funds;

import java.util.UUID;

/** Money that an organisation sets aside for a purpose, year after year. */
public record Fund(UUID id, UUID organisationId, String name, String purpose) {
  public static final int MAX_NAME = 120;
  public static final int MAX_PURPOSE = 4000;
}
