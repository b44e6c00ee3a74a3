package no.dugnad.platform.forgetting;

import java.util.List;
import no.dugnad.platform.people.PersonalData.Unfinished;
import no.dugnad.platform.shared.ByRole;

/**
 * What the house holds of somebody, and what would become of it.
 *
 * @param unfinished what comes before
 * @param role what they would be called by
 */
public record Overview(List<Held> told, List<Unfinished> unfinished, ByRole role) {
  public Overview {
    told = List.copyOf(told);
    unfinished = List.copyOf(unfinished);
  }
}
