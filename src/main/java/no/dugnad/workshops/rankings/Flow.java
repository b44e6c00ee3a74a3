package no.dugnad.workshops.rankings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.dugnad.workshops.rankings.Graph.Kind;
import no.dugnad.workshops.rankings.Graph.Node;

/**
 * How pain flows from where it is felt to what makes it: from an effect to what it follows from,
 * from a need to its causes, from a cause to its own causes. What flows out of a note is shared
 * between the ways on by their weights. Mending a cause takes away all that flows through it.
 */
final class Flow {
  private final List<Node> nodes;
  private final int[] needs;
  private final int[] causes;
  private final int[][] next;

  /** Notes so that each stands before those its pain flows to. */
  private final int[] order;

  /** How many steps from where the pain is felt, along the longest way. */
  private final int[] depth;

  /** The nodes lie in the order of their ids, so that the order of a list changes nothing. */
  Flow(Graph graph) {
    this.nodes = graph.nodes().stream().sorted(Comparator.comparing(Node::id)).toList();
    this.needs = ofKind(Kind.NEED);
    this.causes = ofKind(Kind.CAUSE);
    this.next = ways(nodes);
    this.order = withoutCircles(next);
    this.depth = new int[nodes.size()];
    for (int i : order) {
      for (int to : next[i]) depth[to] = Math.max(depth[to], depth[i] + 1);
    }
  }

  List<Node> nodes() {
    return nodes;
  }

  Positions places() {
    return new Positions(nodes.stream().map(Node::id).toList());
  }

  int[] causes() {
    return causes;
  }

  int[] needs() {
    return needs;
  }

  boolean isCause(int node) {
    return nodes.get(node).kind() == Kind.CAUSE;
  }

  int depth(int node) {
    return depth[node];
  }

  boolean endsIn(int node) {
    return next[node].length == 0;
  }

  /** The shares of each note's ways on, each way by the weight of where it leads. */
  double[][] shares(double[] weights) {
    var shares = new double[next.length][];
    for (int i = 0; i < next.length; i++) {
      double sum = 0;
      for (int to : next[i]) sum += weights[to];
      shares[i] = new double[next[i].length];
      for (int k = 0; k < next[i].length; k++) shares[i][k] = weights[next[i][k]] / sum;
    }
    return shares;
  }

  /** The pain that reaches each note when what reaches a mended one goes no further. */
  double[] reaching(double[] pain, double[][] shares, BitSet mended) {
    double[] reaching = pain.clone();
    for (int i : order) {
      if (mended.get(i) || reaching[i] == 0) continue;
      for (int k = 0; k < next[i].length; k++) reaching[next[i][k]] += reaching[i] * shares[i][k];
    }
    return reaching;
  }

  /**
   * The most of each note's pain that comes to it by what one and the same person alone has said,
   * as a share of it; 0 where nothing comes.
   */
  double[] byOneAlone(double[] pain, double[][] shares) {
    double[] all = reaching(pain, shares, new BitSet());
    var most = new double[next.length];
    for (List<Way> ways : saidAlone().values()) {
      double[][] others = shares.clone();
      ways.stream().mapToInt(Way::from).distinct().forEach(i -> others[i] = shares[i].clone());
      for (Way way : ways) others[way.from][way.place] = 0;
      double[] without = reaching(pain, others, new BitSet());
      for (int i = 0; i < most.length; i++) {
        if (all[i] > 0) most[i] = Math.max(most[i], 1 - without[i] / all[i]);
      }
    }
    return most;
  }

  /**
   * @param place which of the ways on from the note
   */
  private record Way(int from, int place) {}

  /** The ways that no more than one person has said there are, by who. */
  private Map<UUID, List<Way>> saidAlone() {
    var alone = new HashMap<UUID, List<Way>>();
    for (int i = 0; i < next.length; i++) {
      for (int k = 0; k < next[i].length; k++) {
        Set<UUID> said = said(nodes.get(i), nodes.get(next[i][k]));
        if (said.size() != 1) continue;
        alone.computeIfAbsent(said.iterator().next(), _ -> new ArrayList<>()).add(new Way(i, k));
      }
    }
    return alone;
  }

  /** A cause hangs on what its pain comes from, an effect on where its pain goes. */
  private static Set<UUID> said(Node from, Node to) {
    return from.kind() == Kind.EFFECT
        ? from.links().getOrDefault(to.id(), Set.of())
        : to.links().getOrDefault(from.id(), Set.of());
  }

  /** How much of what starts at each note meets a mended one on its way. */
  double[] relieved(double[][] shares, BitSet mended) {
    var relieved = new double[next.length];
    for (int at = order.length - 1; at >= 0; at--) {
      int i = order[at];
      if (mended.get(i)) {
        relieved[i] = 1;
        continue;
      }
      for (int k = 0; k < next[i].length; k++) relieved[i] += relieved[next[i][k]] * shares[i][k];
    }
    return relieved;
  }

  private int[] ofKind(Kind kind) {
    return IntStream.range(0, nodes.size()).filter(i -> nodes.get(i).kind() == kind).toArray();
  }

  private static int[][] ways(List<Node> nodes) {
    var place = new Positions(nodes.stream().map(Node::id).toList());
    var ways = new ArrayList<BitSet>();
    for (int i = 0; i < nodes.size(); i++) ways.add(new BitSet());
    for (int i = 0; i < nodes.size(); i++) {
      for (UUID other : nodes.get(i).links().keySet()) {
        int on = place.of(other);
        if (on == Positions.NONE || on == i) continue;
        switch (nodes.get(i).kind()) {
          case NEED -> {}
          case CAUSE -> ways.get(on).set(i);
          case EFFECT -> ways.get(i).set(on);
        }
      }
    }
    return ways.stream().map(w -> w.stream().toArray()).toArray(int[][]::new);
  }

  /**
   * Sorts, and cuts the way that closes a circle: "A because B because A" explains nothing. Walks
   * depth first with a stack of its own, for a chain of whys may be longer than Java's.
   */
  private static int[] withoutCircles(int[][] next) {
    int n = next.length;
    var order = new int[n];
    int free = n;
    var begun = new BitSet();
    var done = new BitSet();
    var seen = new int[n];
    var kept = new int[n];
    var path = new ArrayDeque<Integer>();
    for (int start = 0; start < n; start++) {
      if (!begun.get(start)) path.push(start);
      while (!path.isEmpty()) {
        int node = path.peek();
        begun.set(node);
        if (seen[node] == next[node].length) {
          next[node] = Arrays.copyOf(next[node], kept[node]);
          done.set(node);
          order[--free] = path.pop();
          continue;
        }
        int to = next[node][seen[node]++];
        boolean closesCircle = begun.get(to) && !done.get(to);
        if (!closesCircle) next[node][kept[node]++] = to;
        if (!begun.get(to)) path.push(to);
      }
    }
    return order;
  }
}
