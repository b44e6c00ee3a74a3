package no.dugnad.platform.once;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows there are in each table, but for those that a visit itself leaves, and those that
 * are made in the background of what was asked for: they grow while another deed is done.
 */
final class Rows {
  private Rows() {}

  static Map<String, Integer> count(JdbcClient db) {
    String counts =
        tables(db).stream()
            .map("select '%1$s' as name, count(*)::int as rows from %1$s"::formatted)
            .collect(Collectors.joining(" union all "));
    var rows = new TreeMap<String, Integer>();
    RowCallbackHandler each = row -> rows.put(row.getString("name"), row.getInt("rows"));
    db.sql(counts).query(each);
    return rows;
  }

  /** The tables that have grown, and by how much. */
  static Map<String, Integer> growth(Map<String, Integer> before, JdbcClient db) {
    return count(db).entrySet().stream()
        .filter(table -> table.getValue() > before.get(table.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, table -> table.getValue() - before.get(table.getKey())));
  }

  private static List<String> tables(JdbcClient db) {
    return db.sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
             where table_type = 'BASE TABLE'
               and table_schema not in ('pg_catalog', 'information_schema', 'public')
               and table_name not in ('session', 'session_attributes', 'presence')
               and table_schema || '.' || table_name <> 'bundles.chunk'
             order by 1
            """)
        .query(String.class)
        .list();
  }
}
