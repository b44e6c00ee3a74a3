package no.dugnad.platform.areas;

/**
 * The way into an area.
 *
 * @param key the message that names it
 */
public record Entrance(Area area, Stand stand, String path, String key) {
  /** Where it stands. */
  public enum Stand {
    /** In the menu of every page: what somebody is here for. */
    MENU,
    /** Behind one's name: what is theirs alone. */
    ACCOUNT,
    /** At the foot of every page: what is there for everybody. */
    FOOT,
    /** On the page of the area that it lies within. */
    PAGE
  }
}
