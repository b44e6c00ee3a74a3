package no.dugnad.followup.pulses;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.dugnad.testing.Owner;

/** Every row of every table, as text, in the order in which it lies on the disk. */
record DatabaseDump(Map<String, List<String>> rows) {
  /** What is made anew for each row or each link; who somebody is, is none of it. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

  private record Row(String of, String text) {}

  private static final Set<String> LASTING = Set.of("pulses.tally", "pulses.wording");

  static DatabaseDump of(Owner owner) {
    // One question for all: each connection of the owner's is a new one.
    String all =
        tables(owner).stream()
            .map("(select '%1$s', to_jsonb(t)::text from %1$s t order by t.ctid)"::formatted)
            .collect(Collectors.joining(" union all "));
    var rows = new TreeMap<String, List<String>>();
    owner
        .db()
        .sql(all)
        .query((row, _) -> new Row(row.getString(1), row.getString(2)))
        .list()
        .forEach(row -> rows.computeIfAbsent(row.of(), _ -> new ArrayList<>()).add(row.text()));
    return new DatabaseDump(rows);
  }

  private static List<String> tables(Owner owner) {
    return owner
        .db()
        .sql(
            """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """)
        .query(String.class)
        .list();
  }

  /**
   * What has come since, ids aside.
   *
   * @param known ids that stay: those of people, projects and cohorts
   */
  Map<String, List<String>> since(DatabaseDump before, Set<String> known) {
    var news = new TreeMap<String, List<String>>();
    rows.forEach(
        (table, now) -> {
          var old = new HashMap<String, Integer>();
          before.rows().getOrDefault(table, List.of()).forEach(r -> old.merge(r, 1, Integer::sum));
          var added = new ArrayList<String>();
          for (String row : now)
            if (old.merge(row, -1, Integer::sum) < 0) added.add(withoutIds(row, known));
          // Of what is only ever added to, the disk keeps the order; elsewhere it reuses room.
          if (!LASTING.contains(table)) Collections.sort(added);
          if (!added.isEmpty()) news.put(table, added);
        });
    return news;
  }

  static String withoutIds(String text, Set<String> known) {
    return ID.matcher(text)
        .replaceAll(found -> known.contains(found.group()) ? found.group() : "id")
        .replaceAll("\"number\": \\d+", "\"number\": n");
  }
}
