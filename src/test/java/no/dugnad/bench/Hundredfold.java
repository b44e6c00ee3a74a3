package no.dugnad.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a hundred of everything that the demo has, in thirty organisations: each row is copied with
 * new ids, and ids that point at each other in the demo do so in each copy. The demo's own
 * organisation gets its share of the copies.
 */
final class Hundredfold {
  private static final int COPIES = 100;
  private static final int ORGANISATIONS = 30;

  /** What belongs to an organisation, and not to a round. */
  private static final String PEOPLE = "people";

  /** Who is signed in, the demo's own list, and what PostgreSQL keeps for itself. */
  private static final Set<String> NOT_COPIED =
      Set.of(PEOPLE, "signin", "spreadsheets", "public", "bench", "information_schema");

  /** Columns that must differ in each copy, and how. */
  private static final Map<String, String> DISTINCT =
      Map.of(
          "people.organisation.number",
          "lpad(((:column::bigint + :copy * 1000003) % 1000000000)::text, 9, '9')",
          "people.organisation.name",
          ":column || ' ' || :copy",
          "people.person.email",
          ":copy || '.' || :column",
          "funds.fund.name",
          ":column || ' ' || :copy",
          "post.mail.once",
          ":column || ':' || :copy");

  private final JdbcClient db;

  Hundredfold(JdbcClient db) {
    this.db = db;
  }

  void make() {
    int organisations = ORGANISATIONS / count("people.organisation");
    db.sql("create schema bench").update();
    db.sql("create table bench.shared (id uuid primary key)").update();
    listTables(PEOPLE).stream()
        .filter(table -> hasId(PEOPLE, table))
        .forEach(
            table -> db.sql("insert into bench.shared select id from people." + table).update());
    db.sql(
            """
            create function bench.copied(id uuid, copy int) returns uuid language sql stable as $$
              select case when not exists (select from bench.shared s where s.id = $1)
                          then md5($1::text || $2)::uuid
                          when $2 %% %d = 0 then $1
                          else md5($1::text || ($2 %% %d))::uuid end
            $$
            """
                .formatted(organisations, organisations))
        .update();
    listTables(PEOPLE).forEach(table -> copy(PEOPLE, table, organisations - 1));
    listRooms().forEach(room -> listTables(room).forEach(table -> copy(room, table, COPIES - 1)));
    db.sql("vacuum analyze").update();
  }

  /** Foreign keys and triggers rest meanwhile: the copies are as consistent as the demo is. */
  private void copy(String room, String table, int copies) {
    List<Map<String, Object>> columns =
        db.sql(
                """
                select column_name as name, data_type as type from information_schema.columns
                 where table_schema = :room and table_name = :table
                   and is_generated = 'NEVER' and is_identity = 'NO'
                 order by ordinal_position
                """)
            .param("room", room)
            .param("table", table)
            .query()
            .listOfRows();
    String names = String.join(", ", columns.stream().map(c -> quoted(c.get("name"))).toList());
    String values =
        String.join(
            ", ",
            columns.stream().map(c -> value(room + "." + table + "." + c.get("name"), c)).toList());
    db.sql(
            """
            do $do$ begin
              set local session_replication_role = replica;
              insert into %1$s.%2$s (%3$s)
                select %4$s from %1$s.%2$s, generate_series(1, %5$d) as copy;
            end $do$
            """
                .formatted(room, table, names, values, copies))
        .update();
  }

  private static String value(String path, Map<String, Object> column) {
    String name = quoted(column.get("name"));
    if (column.get("type").equals("uuid")) return "bench.copied(" + name + ", copy)";
    return DISTINCT.getOrDefault(path, ":column").replace(":column", name).replace(":copy", "copy");
  }

  private static String quoted(Object name) {
    return '"' + name.toString() + '"';
  }

  /** Every schema with rounds in it, whatever rooms there come to be. */
  private List<String> listRooms() {
    return db
        .sql("select schema_name from information_schema.schemata order by schema_name")
        .query(String.class)
        .list()
        .stream()
        .filter(schema -> !NOT_COPIED.contains(schema) && !schema.startsWith("pg_"))
        .toList();
  }

  private List<String> listTables(String schema) {
    return db.sql(
            """
            select table_name from information_schema.tables
             where table_schema = :schema and table_type = 'BASE TABLE' order by table_name
            """)
        .param("schema", schema)
        .query(String.class)
        .list();
  }

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private boolean hasId(String schema, String table) {
    return db.sql(
                """
                select count(*) from information_schema.columns
                 where table_schema = :schema and table_name = :table and column_name = 'id'
                """)
            .param("schema", schema)
            .param("table", table)
            .query(Integer.class)
            .single()
        > 0;
  }
}
