package no.dugnad.platform.security;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that the one who looks after security wants to know. A room publishes it as an
 * application's event; it is written down once the deed it belongs to is committed.
 *
 * @param facts by name: ids, kinds and roles. Never a token, a name, an address of mail, or
 *     anything that people have written
 */
public record SecurityEvent(What what, Map<String, String> facts) {

  /** How long the log keeps it. */
  public static final int DAYS_KEPT = 365;

  /** As the log names it: {@code sign-in-failed}. */
  public enum What {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    ACCESS_REFUSED,
    FORGERY_REFUSED,
    EXPORTED,
    ROLES_CHANGED,
    MEMBERSHIP_ENDED,
    ADDRESS_CHANGED
  }

  public SecurityEvent {
    facts = Map.copyOf(facts);
  }

  public static SecurityEvent of(What what) {
    return new SecurityEvent(what, Map.of());
  }

  public SecurityEvent with(String fact, Object value) {
    var more = new TreeMap<>(facts);
    more.put(fact, value.toString());
    return new SecurityEvent(what, more);
  }
}
