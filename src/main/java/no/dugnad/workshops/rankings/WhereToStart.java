package no.dugnad.workshops.rankings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.dugnad.workshops.rankings.Start.Basis;
import no.dugnad.workshops.rankings.Start.Certainty;
import no.dugnad.workshops.rankings.Start.LeftOut;
import no.dugnad.workshops.rankings.Start.Relieved;
import no.dugnad.workshops.rankings.Start.Suggestion;
import no.dugnad.workshops.rankings.Votes.Dot;
import no.dugnad.workshops.rankings.Votes.Judgment;

/**
 * Which causes to start with: those that the most pain flows through, each chosen for what it adds
 * to those before it (greedily, which for such a coverage comes within 1 − 1/e of the best choice:
 * Nemhauser, Wolsey and Fisher 1978). How sure is found by drawing the people anew, and every kind
 * of role whose worst need is not relieved is named. See docs/methods/weighing.md.
 */
public final class WhereToStart {
  /** How many times the people are drawn anew. */
  public static final int RESAMPLES = 500;

  /** How many are spoken of as the first. */
  public static final int TOP = 3;

  private static final int SUGGESTIONS = 5;

  /** With fewer people drawing them anew says too little. */
  private static final int FEW = 10;

  private static final double MOST = 0.5;

  /** A cause that adds less of the room's pain than this is no place to start. */
  private static final double LEAST = 0.01;

  /** At least so much of a need must be relieved for it not to be left out. */
  private static final double RELIEVED = 0.5;

  private static final double EQUAL = 1e-9;

  private final Flow flow;
  private final Votes votes;
  private final List<UUID> people;
  private final Pain pain;
  private final Impact impact;
  private final double[] felt;
  private final double[][] shares;

  private WhereToStart(Graph graph, Votes votes) {
    this.flow = new Flow(graph);
    this.votes = votes;
    this.people = people(votes);
    this.pain = new Pain(flow, people, votes.dots(), votes.judgments());
    this.impact = new Impact(flow, people, votes.estimates());
    int[] once = pain.once();
    this.felt = pain.of(once);
    this.shares = flow.shares(impact.of(once));
  }

  /**
   * @param seed of the resampling; the same board, votes and seed give the same answer
   */
  public static Start find(Graph graph, Votes votes, long seed) {
    return new WhereToStart(graph, votes).find(seed);
  }

  private static List<UUID> people(Votes votes) {
    var people = new TreeSet<UUID>();
    votes.dots().forEach(d -> people.add(d.person()));
    votes.judgments().forEach(j -> people.add(j.person()));
    votes.estimates().forEach(e -> people.add(e.person()));
    return List.copyOf(people);
  }

  private Start find(long seed) {
    List<Choice> chosen = choose(felt, shares, SUGGESTIONS);
    var kinds = new TreeMap<String, Kin>();
    var silent = new TreeSet<String>();
    for (String kind : new TreeSet<>(votes.kinds().values())) {
      kin(kind).ifPresentOrElse(kin -> kinds.put(kind, kin), () -> silent.add(kind));
    }
    return new Start(
        people.size(),
        suggestions(chosen, resample(chosen, seed), kinds),
        leftOut(chosen, kinds),
        unexplained(),
        silent);
  }

  private record Choice(int cause, double adds) {}

  private List<Choice> choose(double[] felt, double[][] shares, int most) {
    var mended = new BitSet();
    var chosen = new ArrayList<Choice>();
    while (chosen.size() < most) {
      double[] reaching = flow.reaching(felt, shares, mended);
      double[] relieved = flow.relieved(shares, mended);
      int best = -1;
      double adds = LEAST;
      for (int cause : flow.causes()) {
        // What reaches it unmended and would not be mended further on.
        double gain = reaching[cause] * (1 - relieved[cause]);
        // Of causes in one chain the deepest: the room asked why until there.
        boolean better =
            gain > adds + EQUAL
                || (best >= 0 && gain > adds - EQUAL && flow.depth(cause) > flow.depth(best));
        if (!better) continue;
        best = cause;
        adds = gain;
      }
      if (best < 0) break;
      chosen.add(new Choice(best, adds));
      mended.set(best);
    }
    return chosen;
  }

  /**
   * @param relief of each chosen cause in each resample, sorted
   * @param topThree in how many resamples each is among the first three
   */
  private record Resampled(double[][] relief, int[] topThree) {
    Certainty certainty(int c) {
      return new Certainty(
          relief[c][RESAMPLES / 10],
          relief[c][RESAMPLES - 1 - RESAMPLES / 10],
          (double) topThree[c] / RESAMPLES);
    }
  }

  private Resampled resample(List<Choice> chosen, long seed) {
    var random = new SplittableRandom(seed);
    var relief = new double[chosen.size()][RESAMPLES];
    var topThree = new int[chosen.size()];
    for (int r = 0; r < RESAMPLES; r++) {
      var times = new int[people.size()];
      for (int draw = 0; draw < times.length; draw++) times[random.nextInt(times.length)]++;
      double[] feltNow = pain.of(times);
      double[][] sharesNow = flow.shares(impact.of(times));
      double[] reaching = flow.reaching(feltNow, sharesNow, new BitSet());
      var top = new BitSet();
      choose(feltNow, sharesNow, TOP).forEach(choice -> top.set(choice.cause()));
      for (int c = 0; c < chosen.size(); c++) {
        int cause = chosen.get(c).cause();
        relief[c][r] = reaching[cause];
        if (top.get(cause)) topThree[c]++;
      }
    }
    for (double[] ofCause : relief) Arrays.sort(ofCause);
    return new Resampled(relief, topThree);
  }

  private List<Suggestion> suggestions(
      List<Choice> chosen, Resampled resampled, SortedMap<String, Kin> kinds) {
    Map<UUID, Estimates> estimates = Estimates.byNote(votes.estimates());
    double[] reaching = flow.reaching(felt, shares, new BitSet());
    double[] byOneAlone = flow.byOneAlone(felt, shares);
    var suggestions = new ArrayList<Suggestion>();
    for (int c = 0; c < chosen.size(); c++) {
      int cause = chosen.get(c).cause();
      double[] relieved = flow.relieved(shares, only(cause));
      Certainty certainty = resampled.certainty(c);
      var byKind = new TreeMap<String, Double>();
      kinds.forEach((kind, kin) -> byKind.put(kind, sum(kin.felt(), relieved)));
      UUID id = flow.nodes().get(cause).id();
      suggestions.add(
          new Suggestion(
              id,
              reaching[cause],
              certainty,
              basis(certainty),
              byOneAlone[cause] > MOST,
              chosen.get(c).adds(),
              needs(reaching, relieved),
              byKind,
              Optional.ofNullable(estimates.get(id))));
    }
    return suggestions;
  }

  private Basis basis(Certainty certainty) {
    if (people.isEmpty()) return Basis.UNWEIGHED;
    if (people.size() < FEW) return Basis.FEW;
    return certainty.high() - certainty.low() < EQUAL ? Basis.LINKS : Basis.VOTES;
  }

  private List<Relieved> needs(double[] reaching, double[] relieved) {
    var needs = new ArrayList<Relieved>();
    for (int need : flow.needs()) {
      if (relieved[need] > 0) {
        needs.add(new Relieved(flow.nodes().get(need).id(), reaching[need], relieved[need]));
      }
    }
    needs.sort(Comparator.comparingDouble((Relieved n) -> -n.pain() * n.part()));
    return needs;
  }

  /**
   * The pain of one kind of role, as if they were alone in the room.
   *
   * @param people how many of them have put a dot or answered a pair
   */
  private record Kin(int people, double[] felt, int worst, double worstPain) {}

  /** Empty when they have weighed no need. */
  private Optional<Kin> kin(String kind) {
    List<Dot> dots = votes.dots().stream().filter(d -> isOf(kind, d.person())).toList();
    List<Judgment> judgments =
        votes.judgments().stream().filter(j -> isOf(kind, j.person())).toList();
    Set<UUID> members = new HashSet<>();
    dots.forEach(d -> members.add(d.person()));
    judgments.forEach(j -> members.add(j.person()));
    var own = new Pain(flow, List.copyOf(new TreeSet<>(members)), dots, judgments);
    if (own.isEmpty()) return Optional.empty();
    double[] feltByThem = own.of(own.once());
    double[] theirs = flow.reaching(feltByThem, shares, new BitSet());
    double[] rooms = flow.reaching(felt, shares, new BitSet());
    return Arrays.stream(flow.needs())
        .boxed()
        .max(
            Comparator.<Integer>comparingDouble(need -> theirs[need])
                .thenComparingDouble(need -> rooms[need])
                .thenComparing(Comparator.reverseOrder()))
        .filter(need -> theirs[need] > 0)
        .map(need -> new Kin(members.size(), feltByThem, need, theirs[need]));
  }

  private boolean isOf(String kind, UUID person) {
    return kind.equals(votes.kinds().get(person));
  }

  private List<LeftOut> leftOut(List<Choice> chosen, SortedMap<String, Kin> kinds) {
    var mended = new BitSet();
    chosen.forEach(c -> mended.set(c.cause()));
    double[] relieved = flow.relieved(shares, mended);
    var leftOut = new ArrayList<LeftOut>();
    kinds.forEach(
        (kind, kin) -> {
          if (relieved[kin.worst()] >= RELIEVED - EQUAL) return;
          UUID need = flow.nodes().get(kin.worst()).id();
          leftOut.add(
              new LeftOut(
                  kind,
                  kin.people(),
                  need,
                  kin.worstPain(),
                  relieved[kin.worst()],
                  causeOf(kin.worst())));
        });
    return leftOut;
  }

  private Optional<UUID> causeOf(int need) {
    var alone = new double[flow.nodes().size()];
    alone[need] = 1;
    return choose(alone, shares, 1).stream()
        .map(choice -> flow.nodes().get(choice.cause()).id())
        .findFirst();
  }

  private double unexplained() {
    double[] reaching = flow.reaching(felt, shares, new BitSet());
    return Arrays.stream(flow.needs()).filter(flow::endsIn).mapToDouble(i -> reaching[i]).sum();
  }

  private static BitSet only(int node) {
    var only = new BitSet();
    only.set(node);
    return only;
  }

  private static double sum(double[] felt, double[] part) {
    double sum = 0;
    for (int i = 0; i < felt.length; i++) sum += felt[i] * part[i];
    return sum;
  }
}
