package no.dugnad.workshops.rankings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The notes of a board and what they hang on. */
public record Graph(List<Node> nodes) {
  public enum Kind {
    NEED,
    CAUSE,
    EFFECT
  }

  /**
   * @param links what it hangs on, and who says so of each: a cause on the needs or causes it
   *     explains, an effect on the needs or effects it follows from; a need on nothing. Ids that
   *     aren't in the graph are passed over.
   */
  public record Node(UUID id, Kind kind, Map<UUID, Set<UUID>> links) {
    public Node {
      links = Map.copyOf(links);
    }
  }

  public Graph {
    nodes = List.copyOf(nodes);
  }
}
