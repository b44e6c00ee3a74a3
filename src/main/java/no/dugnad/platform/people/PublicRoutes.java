package no.dugnad.platform.people;

import java.util.List;

/**
 * The short list of what anybody may open without signing in. Everything else is closed, and names
 * the rule that opens it. A room adds its own by a bean.
 */
public record PublicRoutes(List<String> patterns) {
  public PublicRoutes {
    patterns = List.copyOf(patterns);
  }
}
