package no.dugnad.platform.people;

import java.util.List;

/**
 * The short list of what anybody may open without signing in. Everything else is closed, and names
 * the rule that opens it. A room adds its own by a bean.
 *
 * @param sentByPrograms those that others than our pages send forms to, as a mail program does for
 *     its reader: their address is itself what nobody else can know, and no form's token is asked
 *     for
 */
public record PublicRoutes(List<String> patterns, List<String> sentByPrograms) {
  public PublicRoutes {
    patterns = List.copyOf(patterns);
    sentByPrograms = List.copyOf(sentByPrograms);
  }

  public PublicRoutes(List<String> patterns) {
    this(patterns, List.of());
  }
}
