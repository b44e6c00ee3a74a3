package no.dugnad.platform.search;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What was found of one kind, the best first.
 *
 * @param total how many there are, of which these are a part
 */
public record Found(int total, List<Hit> hits) {
  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * @param text where the words stand that are not in the title; an excerpt of it is shown
   * @param about the message key of what else is said of it, with its arguments
   */
  public record Hit(String path, String title, String text, String about, List<Object> args) {
    public Hit {
      args = List.copyOf(args);
    }
  }

  private record Row(int total, Hit hit) {}

  /**
   * @param statement whose rows say in the column {@code total} how many there are in all
   */
  public static Found of(StatementSpec statement, RowMapper<Hit> hits) {
    List<Row> rows =
        statement
            .query((row, number) -> new Row(row.getInt("total"), hits.mapRow(row, number)))
            .list();
    return new Found(
        rows.isEmpty() ? 0 : rows.getFirst().total(), rows.stream().map(Row::hit).toList());
  }
}
