package no.dugnad.workshops.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agenda to begin from.
 *
 * @param ownerId who made it; null for the one that comes with the product
 * @param shared whether the owner's whole organisation may begin from it
 */
public record AgendaTemplate(
    UUID id, @Nullable UUID ownerId, String title, List<Step> steps, boolean shared) {
  public static final int MAX_TITLE = 120;

  public AgendaTemplate {
    steps = List.copyOf(steps);
  }

  public int minutes() {
    return steps.stream().mapToInt(Step::minutes).sum();
  }

  public boolean isOwnedBy(UUID person) {
    return person.equals(ownerId);
  }

  public boolean isOurs() {
    return ownerId == null;
  }
}
