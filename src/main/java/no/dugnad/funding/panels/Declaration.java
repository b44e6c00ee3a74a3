package no.dugnad.funding.panels;

import java.util.UUID;

/**
 * A member's answer about a conflict of interest (forvaltningsloven § 6).
 *
 * @param ground why they are disqualified; empty when they are not
 */
public record Declaration(UUID applicationId, boolean disqualified, String ground) {
  public static final int MAX_GROUND = 1000;

  public Declaration {
    if (disqualified == ground.isEmpty())
      throw new IllegalArgumentException("a ground when, and only when, disqualified");
  }

  public static Declaration none(UUID applicationId) {
    return new Declaration(applicationId, false, "");
  }
}
