package no.dugnad.workshops.agenda;

import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a participant says of themselves.
 *
 * @param name empty when it was not asked for, or not answered; so with organisation
 * @param named whether their name may stand in the result
 */
public record Introduction(
    String name, String organisation, @Nullable RoleKind role, boolean named) {
  public static final int MAX_NAME = 80;

  public Introduction {
    name = CleanText.limited(Written.line(name == null ? "" : name), MAX_NAME);
    organisation =
        CleanText.limited(Written.line(organisation == null ? "" : organisation), MAX_NAME);
  }
}
