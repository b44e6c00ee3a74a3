package no.dugnad.platform.heavy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * On whose behalf work is done.
 *
 * @param most works that they may have, the one that is done with those that wait
 * @param tooMany the message when they ask for one more
 */
record Asker(String name, int most, String tooMany) {
  private static final String FULL = "heavy.refused.full";
  private static final String PRODUCT = "product";

  /**
   * All who are not signed in are one, or a stranger with many addresses would be many. Without a
   * request it is the product itself, as when it starts.
   */
  static Asker of(@Nullable Authentication authentication, Limits limits) {
    return switch (authentication) {
      case null -> new Asker(PRODUCT, limits.ofAll(), FULL);
      case AnonymousAuthenticationToken _ -> new Asker("strangers", limits.ofStrangers(), FULL);
      default -> new Asker(authentication.getName(), limits.ofOne(), "heavy.refused.own");
    };
  }

  boolean isProduct() {
    return name.equals(PRODUCT);
  }
}
