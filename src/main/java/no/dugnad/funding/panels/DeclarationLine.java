package no.dugnad.funding.panels;

import java.util.List;
import java.util.UUID;

/** All that a member sees of an application before they have answered for it. */
public record DeclarationLine(
    UUID applicationId, String title, String unit, List<String> applicants, Sight sight) {
  public DeclarationLine {
    applicants = List.copyOf(applicants);
  }
}
