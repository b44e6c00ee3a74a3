package no.dugnad.funding.schemes;

import java.util.List;
import java.util.Optional;

/**
 * What an application asks money for, as its scheme names it.
 *
 * @param name as it is stored, as in {@code DEVELOPMENT}
 */
public record Kind(String name) {

  /** In the scheme's order. */
  public static List<Kind> all() {
    return Scheme.MUNICIPAL.kinds();
  }

  /** Empty for what no scheme names. */
  public static Optional<Kind> find(String name) {
    return all().stream().filter(kind -> kind.name.equals(name)).findFirst();
  }

  /**
   * @throws IllegalArgumentException for what no scheme names
   */
  public static Kind valueOf(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no kind " + name));
  }

  /**
   * @param language "nb", "nn" or "en"
   */
  public String text(String language) {
    return Scheme.MUNICIPAL.text("kind." + name, language);
  }

  /** When to choose it. */
  public String help(String language) {
    return Scheme.MUNICIPAL.text("kind." + name + ".help", language);
  }
}
