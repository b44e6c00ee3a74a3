package no.dugnad.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes many organisations with many calls and applications of what the demo has: each row is
 * copied with new ids, and ids that point at each other in the demo do so in each copy. The copied
 * rounds are those of earlier years, scored and answered, and each organisation has its share; the
 * demo's own round stays as it is, so that its pages are as long as before.
 */
final class Hundredfold {
  /** What belongs to an organisation, and not to a round. */
  private static final String PEOPLE = "people";

  /** Who is signed in, the demo's own list, and what PostgreSQL keeps for itself. */
  private static final Set<String> NOT_COPIED =
      Set.of(PEOPLE, "signin", "imports", "public", "bench", "information_schema");

  /** Columns that must differ in each copy, and how. */
  private static final Map<String, String> DISTINCT =
      Map.of(
          "people.organisation.number",
          "lpad(((:column::bigint + :copy * 1000003) % 1000000000)::text, 9, '9')",
          "people.organisation.name",
          ":column || ' ' || :copy",
          "people.person.email",
          ":copy || '.' || :column",
          "challenges.place.reference",
          ":column || '-' || :copy",
          "funds.fund.name",
          ":column || ' ' || :copy",
          "post.mail.once",
          ":column || ':' || :copy || ':' || :twin");

  /**
   * How much there is in the end.
   *
   * @param organisations at least
   * @param calls at least
   * @param applications at least
   */
  record Size(int organisations, int calls, int applications) {
    static final Size WHOLE = new Size(30, 300, 10_000);

    /** The demo once, and two copies of it: one in its own organisation and one in another. */
    static final Size SMALLEST = new Size(0, 0, 0);
  }

  private final JdbcClient db;
  private final int organisations;
  private final int rounds;
  private final int twins;

  private Hundredfold(JdbcClient db, Size size) {
    this.db = db;
    organisations = Math.max(2, size.organisations() / count("people.organisation"));
    rounds = Math.max(3, size.calls() / count("calls.call"));
    int own = count("applications.application");
    twins = Math.max(2, Math.ceilDiv(size.applications() - own, (rounds - 1) * own));
  }

  static void make(Ground ground, Size size) {
    new Hundredfold(ground.client(), size).make();
  }

  private void make() {
    db.sql("create schema bench").update();
    db.sql("create table bench.shared (id uuid primary key)").update();
    db.sql("create table bench.of_application (id uuid primary key)").update();
    db.sql("create table bench.own_call as select id from calls.call").update();
    for (String table : listTables(PEOPLE)) {
      if (uuids(PEOPLE, table).contains("id"))
        db.sql("insert into bench.shared select id from people." + table).update();
    }
    findWhatHangsOnApplications();
    db.sql(
            """
            create function bench.copied(id uuid, copy int, twin int) returns uuid
            language sql stable as $$
              select case when exists (select from bench.of_application a where a.id = $1)
                          then md5($1::text || $2 || '.' || $3)::uuid
                          when not exists (select from bench.shared s where s.id = $1)
                          then md5($1::text || $2)::uuid
                          when $2 %% %d = 0 then $1
                          else md5($1::text || ($2 %% %d))::uuid end
            $$
            """
                .formatted(organisations, organisations))
        .update();
    for (String table : listTables(PEOPLE)) copy(PEOPLE, table, organisations - 1, 1);
    for (String room : listRooms())
      for (String table : listTables(room)) copy(room, table, rounds - 1, twins);
    finishCopies();
    db.sql("vacuum analyze").update();
  }

  /** Nobody sits on many panels at once: what is not of this year is over. */
  private void finishCopies() {
    db.sql(
            """
            insert into assessment.closing (call_id, at, by_id)
              select id, deadline + interval '20 days', published_by from calls.call
               where deadline < now() and id not in (select id from bench.own_call)
              on conflict do nothing
            """)
        .update();
    db.sql(
            """
            update applications.application set answered_at = submitted_at + interval '40 days'
             where status = 'SUBMITTED' and call_id not in (select id from bench.own_call)
            """)
        .update();
  }

  /** An application, its answers, and whatever has one of those among its columns, and so on. */
  private void findWhatHangsOnApplications() {
    int found =
        db.sql(
                """
                insert into bench.of_application
                  select id from applications.application
                   union all select sheet_id from applications.application
                """)
            .update();
    while (found > 0) {
      found = 0;
      for (String room : listRooms())
        for (String table : listTables(room))
          if (uuids(room, table).contains("id"))
            found +=
                db.sql(
                        """
                        insert into bench.of_application
                          select id from %s.%s where %s on conflict do nothing
                        """
                            .formatted(room, table, hangsOnApplication(room, table)))
                    .update();
    }
  }

  private String hangsOnApplication(String room, String table) {
    return uuids(room, table).stream()
        .map(column -> quoted(column) + " in (select id from bench.of_application)")
        .collect(Collectors.joining(" or "));
  }

  /**
   * Foreign keys and triggers rest meanwhile: the copies are as consistent as the demo is.
   *
   * @param twins so many of each application in each copied round
   */
  private void copy(String room, String table, int copies, int twins) {
    List<String> columns = columns(room, table, "");
    List<String> uuids = uuids(room, table);
    String values =
        columns.stream()
            .map(column -> value(room + "." + table, column, uuids))
            .collect(Collectors.joining(", "));
    db.sql(
            """
            do $do$ begin
              set local session_replication_role = replica;
              insert into %1$s.%2$s (%3$s)
                select %4$s
                  from %1$s.%2$s, generate_series(1, %5$d) as copy, generate_series(1, %6$d) as twin
                 where twin = 1 or %7$s;
            end $do$
            """
                .formatted(
                    room,
                    table,
                    columns.stream().map(Hundredfold::quoted).collect(Collectors.joining(", ")),
                    values,
                    copies,
                    twins,
                    uuids.isEmpty() ? "false" : hangsOnApplication(room, table)))
        .update();
  }

  private static String value(String table, String column, List<String> uuids) {
    String name = quoted(column);
    if (uuids.contains(column)) return "bench.copied(" + name + ", copy, twin)";
    return DISTINCT
        .getOrDefault(table + "." + column, ":column")
        .replace(":column", name)
        .replace(":copy", "copy")
        .replace(":twin", "twin");
  }

  private static String quoted(String name) {
    return '"' + name + '"';
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

  private List<String> uuids(String schema, String table) {
    return columns(schema, table, "uuid");
  }

  /** Those that are written, of this type if one is named. */
  private List<String> columns(String schema, String table, String type) {
    return db.sql(
            """
            select column_name from information_schema.columns
             where table_schema = :schema and table_name = :table and :type in ('', data_type)
               and is_generated = 'NEVER' and is_identity = 'NO'
             order by ordinal_position
            """)
        .param("schema", schema)
        .param("table", table)
        .param("type", type)
        .query(String.class)
        .list();
  }
}
