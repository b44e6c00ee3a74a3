package no.dugnad.platform.ui;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in, as the header says it.
 *
 * @param roles message keys
 * @param others the other organisations they may act for
 */
public record SignedIn(String name, String organisation, List<String> roles, List<Other> others) {
  public SignedIn {
    roles = List.copyOf(roles);
    others = List.copyOf(others);
  }

  public record Other(UUID membershipId, String organisation) {}
}
