package no.dugnad.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The ids that links show, by the word before them: what somebody could put into another address.
 */
final class KnownIds {
  /** Each part of a path with the one before it; looked ahead at, so that pairs may overlap. */
  private static final Pattern WORD_AND_ID = Pattern.compile("(?=/([a-z-]+)/([A-Za-z0-9_-]+))");

  private final Map<String, List<String>> byWord = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  void learn(String path) {
    var matcher = WORD_AND_ID.matcher(path);
    while (matcher.find()) {
      List<String> known = byWord.computeIfAbsent(matcher.group(1), word -> new ArrayList<>());
      if (known.contains(matcher.group(2))) continue;
      known.add(matcher.group(2));
      all.add(matcher.group(2));
    }
  }

  int size() {
    return all.size();
  }

  /**
   * A route's path with its variables filled: mostly with an id that exists, sometimes with none.
   */
  String fill(String route, Random random) {
    var path = new StringBuilder();
    String before = "";
    for (String segment : route.substring(1).split("/")) {
      boolean variable = segment.startsWith("{");
      path.append('/').append(variable ? value(before, random) : segment);
      if (!variable) before = segment;
    }
    return path.toString();
  }

  private String value(String word, Random random) {
    List<String> fitting = byWord.getOrDefault(word, all);
    return switch (random.nextInt(10)) {
      case 0 -> UUID.randomUUID().toString();
      case 1 -> "not-a-uuid";
      case 2 -> all.isEmpty() ? "0" : all.get(random.nextInt(all.size()));
      default -> fitting.isEmpty() ? "0" : fitting.get(random.nextInt(fitting.size()));
    };
  }
}
