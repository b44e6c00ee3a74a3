package no.dugnad.platform.imports;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.dugnad.platform.spreadsheets.Table;

/** Recognises which column a header is, however it is written. */
final class Headers {
  /** What explains the name before it: "Prosjekt (kort navn)", "Areal i m²", "Beløp kr". */
  private static final Pattern EXPLANATION =
      Pattern.compile(
          "[(\\[,;:/].*|\\s+(?:i\\s+.*|(?:hele\\s+)?(?:kr|nok|kroner|tusen|m2|kvm)\\b.*)$");

  private static final Pattern THOUSANDS =
      Pattern.compile("tusen|\\b1[ .]?000\\b|\\btkr\\b|\\bt\\.? ?kr\\b|thousand");

  private static final Pattern MILLIONS = Pattern.compile("\\bmill");

  /** What was applied for, and is no award by itself. */
  private static final Pattern APPLIED_FOR =
      Pattern.compile("sokt|soknadsbelop|soknadssum|applied|requested");

  private static final Pattern AWARDED =
      Pattern.compile("innvilg|tildel|bevilg|loyv|tilsagn|awarded|granted");

  /** A list that has several of these may mean any. */
  private static final Pattern AMOUNT =
      Pattern.compile(APPLIED_FOR + "|" + AWARDED + "|tilskudd|tilskot|belop|amount");

  /** Cells, which tell what a column holds. */
  private static final int LOOKED_AT = 200;

  private Headers() {}

  /** How many of the columns have one of the cells for a header. */
  static int known(List<String> cells, List<Column> columns) {
    return (int) named(cells, columns).values().stream().filter(c -> !c.isEmpty()).count();
  }

  /** For each header the id of the column it is, or empty; none where several may be it. */
  static List<String> recognise(Table table, List<Column> columns) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < table.headers().size(); i++) found.add("");
    candidates(table, columns)
        .forEach(
            (column, headers) -> {
              if (headers.size() == 1) found.set(headers.getFirst(), column.id());
            });
    return List.copyOf(found);
  }

  /** The columns that several headers may be, with these. */
  static Map<Column, List<Integer>> rivals(Table table, List<Column> columns) {
    Map<Column, List<Integer>> rivals = candidates(table, columns);
    rivals.values().removeIf(headers -> headers.size() < 2);
    return rivals;
  }

  private static Map<Column, List<Integer>> candidates(Table table, List<Column> columns) {
    Map<Column, List<Integer>> candidates = named(table.headers(), columns);
    for (Column column : columns) {
      if (!column.summed()) continue;
      List<Integer> others =
          candidates.entrySet().stream()
              .filter(entry -> !entry.getKey().equals(column))
              .map(Map.Entry::getValue)
              .flatMap(Collection::stream)
              .toList();
      List<Integer> named = candidates.getOrDefault(column, List.of());
      List<Integer> found =
          IntStream.range(0, table.headers().size())
              .boxed()
              .filter(i -> named.contains(i) || (!others.contains(i) && holdsAmounts(table, i)))
              .toList();
      List<Integer> notAppliedFor =
          found.stream().filter(i -> !says(APPLIED_FOR, table.headers().get(i))).toList();
      boolean isSaid =
          notAppliedFor.size() == 1 && says(AWARDED, table.headers().get(notAppliedFor.getFirst()));
      boolean isAppliedForOnly = named.isEmpty() && notAppliedFor.isEmpty();
      candidates.put(column, isAppliedForOnly || isSaid ? notAppliedFor : found);
    }
    return candidates;
  }

  private static boolean says(Pattern word, String header) {
    return word.matcher(letters(header)).find();
  }

  private static boolean holdsAmounts(Table table, int header) {
    if (!says(AMOUNT, table.headers().get(header))) return false;
    List<String> cells =
        table.rows().stream()
            .map(row -> row.cells().get(header))
            .filter(cell -> !cell.isBlank())
            .limit(LOOKED_AT)
            .toList();
    long amounts =
        cells.stream().filter(c -> Amount.read(c, Import.Unit.KRONER).isPresent()).count();
    return amounts * 2 > cells.size();
  }

  /** Those that are called as the column, and where there is none, that are explained besides. */
  private static Map<Column, List<Integer>> named(List<String> headers, List<Column> columns) {
    Map<Column, List<Integer>> named = new LinkedHashMap<>();
    List<String> whole = headers.stream().map(Headers::letters).toList();
    for (Column column : columns) named.put(column, matching(whole, column));
    // "Etternavn, fornavn" is a whole name, and no last name that is explained.
    Set<Integer> called = named.values().stream().flatMap(List::stream).collect(toSet());
    List<String> unexplained = headers.stream().map(h -> letters(unexplained(h))).toList();
    for (Column column : columns) {
      if (!named.getOrDefault(column, List.of()).isEmpty()) continue;
      List<Integer> explained = new ArrayList<>(matching(unexplained, column));
      explained.removeAll(called);
      named.put(column, explained);
    }
    return named;
  }

  private static List<Integer> matching(List<String> headers, Column column) {
    List<String> aliases = column.aliases().stream().map(Headers::letters).toList();
    return IntStream.range(0, headers.size())
        .boxed()
        .filter(i -> !headers.get(i).isEmpty() && aliases.contains(headers.get(i)))
        .toList();
  }

  private static String unexplained(String header) {
    return EXPLANATION.matcher(plain(header)).replaceFirst("");
  }

  /** What the header says its amounts are counted in. */
  static Import.Unit unit(String header) {
    String plain = plain(header);
    if (THOUSANDS.matcher(plain).find()) return Import.Unit.THOUSANDS;
    return MILLIONS.matcher(plain).find() ? Import.Unit.MILLIONS : Import.Unit.KRONER;
  }

  /** "Innvilget beløp (kr)" and "INNVILGET BELOP KR" are the same. */
  private static String letters(String header) {
    return plain(header).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String plain(String header) {
    String letters =
        CellText.plain(header)
            .toLowerCase(Locale.ROOT)
            .replace('ø', 'o')
            .replace("æ", "ae")
            .replace('đ', 'd')
            .replace('\n', ' ');
    return Normalizer.normalize(letters, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }
}
