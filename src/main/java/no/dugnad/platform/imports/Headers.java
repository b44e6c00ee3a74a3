package no.dugnad.platform.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Recognises which column a header is, however it is written. */
final class Headers {
  private Headers() {}

  /** For each header the id of the column it is, or empty; no column twice. */
  static List<String> recognise(List<String> headers, List<Column> columns) {
    List<String> found = new ArrayList<>();
    for (String header : headers) {
      String plain = plain(header);
      found.add(
          columns.stream()
              .filter(column -> !found.contains(column.id()))
              .filter(column -> column.aliases().stream().anyMatch(a -> plain(a).equals(plain)))
              .map(Column::id)
              .findFirst()
              .orElse(""));
    }
    return List.copyOf(found);
  }

  /** "Innvilget beløp (kr)" and "INNVILGET BELOP KR" are the same. */
  private static String plain(String header) {
    String letters =
        header.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae").replace('đ', 'd');
    return Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
