package no.dugnad.platform.people;

import java.util.List;
import java.util.UUID;

/**
 * What a room holds of persons, and what becomes of it when one of them is forgotten. Each room
 * that holds something says so by one class of its own; a test looks through the database for what
 * no room has named.
 */
public interface PersonalData {
  List<Holding> holdings();

  /** What somebody else must take over, or they must end, before they can be forgotten. */
  default List<Unfinished> unfinished(UUID personId) {
    return List.of();
  }

  /** What the holdings do not say by themselves. A second time changes nothing. */
  default void forget(Forgotten forgotten) {}

  /**
   * @param key the message that says what is to be done
   * @param title of the case, for the person alone
   * @param path where they do it; empty where others do
   */
  record Unfinished(String key, String title, String path) {}
}
