package no.dugnad.workshops.board;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.dugnad.workshops.rankings.Votes.Judgment;
import org.jspecify.annotations.Nullable;

/** What each participant has voted in one step. */
public final class Ballots {
  final Map<UUID, Map<UUID, Integer>> dots = new LinkedHashMap<>();
  final Map<UUID, Map<NotePair, Judgment>> judgments = new LinkedHashMap<>();
  final Map<UUID, Map<UUID, Rating>> estimates = new LinkedHashMap<>();
  final Map<UUID, Evaluation> evaluations = new LinkedHashMap<>();

  void dots(UUID participant, UUID note, int number) {
    put(dots, participant, note, number == 0 ? null : number);
  }

  public int dots(UUID participant, UUID note) {
    return dots(participant).getOrDefault(note, 0);
  }

  /** By note. */
  public Map<UUID, Integer> dots(UUID participant) {
    return dots.getOrDefault(participant, Map.of());
  }

  public int spent(UUID participant) {
    return dots(participant).values().stream().mapToInt(Integer::intValue).sum();
  }

  void judgment(UUID participant, NotePair pair, @Nullable Judgment judgment) {
    put(judgments, participant, pair, judgment);
  }

  @Nullable Judgment judgment(UUID participant, NotePair pair) {
    return judgments.getOrDefault(participant, Map.of()).get(pair);
  }

  public Collection<Judgment> judgments(UUID participant) {
    return judgments.getOrDefault(participant, Map.of()).values();
  }

  void estimate(UUID participant, UUID note, @Nullable Rating estimate) {
    put(estimates, participant, note, estimate);
  }

  @Nullable Rating estimate(UUID participant, UUID note) {
    return estimates.getOrDefault(participant, Map.of()).get(note);
  }

  public @Nullable Evaluation evaluation(UUID participant) {
    return evaluations.get(participant);
  }

  void evaluation(UUID participant, @Nullable Evaluation evaluation) {
    if (evaluation == null) evaluations.remove(participant);
    else evaluations.put(participant, evaluation);
  }

  public boolean has(UUID participant) {
    return dots.containsKey(participant)
        || judgments.containsKey(participant)
        || estimates.containsKey(participant)
        || evaluations.containsKey(participant);
  }

  boolean isEmpty() {
    return dots.isEmpty() && judgments.isEmpty() && estimates.isEmpty() && evaluations.isEmpty();
  }

  /** A map without anything in it is as if it had never been: folds must come out alike. */
  private static <K, V> void put(
      Map<UUID, Map<K, V>> all, UUID participant, K key, @Nullable V value) {
    Map<K, V> own = all.computeIfAbsent(participant, _ -> new LinkedHashMap<>());
    if (value == null) own.remove(key);
    else own.put(key, value);
    if (own.isEmpty()) all.remove(participant);
  }
}
