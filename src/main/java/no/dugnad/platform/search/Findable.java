package no.dugnad.platform.search;

import no.dugnad.platform.people.Viewer;

/**
 * What a room has that is found by its words. One statement finds it, and asks in the same breath
 * who looks: what one may not see is neither found nor counted, and changes no order. The rule is
 * the one that guards the page that a hit leads to.
 */
public interface Findable {
  /** Names the kind in addresses, as in "calls"; never changed later. */
  String kind();

  /** The message key of what things of the kind are called. */
  String label();

  /** Whether there may be anything for them. */
  default boolean isFor(Viewer viewer) {
    return true;
  }

  Found find(Sought sought, Viewer viewer);
}
