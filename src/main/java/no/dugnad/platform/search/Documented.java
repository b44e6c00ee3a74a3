package no.dugnad.platform.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A room's texts that {@link SearchIndex} keeps the words of. After each deed that changes one the
 * room has it read anew, in the deed's own transaction.
 */
public interface Documented {
  /** As {@link Findable#kind}. */
  String kind();

  /** All there are, in any order. */
  List<UUID> listIds();

  /** Those that are found by the organisation's name too, and more at most. */
  default List<UUID> listIdsNaming(UUID organisationId) {
    return listIds();
  }

  /** Those of them that are to be found. */
  List<SearchDocument> listDocuments(Collection<UUID> ids);
}
