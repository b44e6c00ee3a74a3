package no.dugnad.bench;

import static java.util.Comparator.comparing;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.dugnad.bench.Catalogue.Column;
import no.dugnad.bench.Catalogue.Key;
import no.dugnad.bench.Catalogue.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes many organisations with many calls and applications of what the demo has: each row is
 * copied with new ids, and ids that point at each other in the demo do so in each copy, within
 * documents and texts too. The copied rounds are over, scored, decided and announced, and each
 * organisation has its share; the demo's own round stays as it is, so that its pages are as long as
 * before.
 *
 * <p>Which tables there are, and what must not be alike in two of their rows, PostgreSQL tells: a
 * new table is copied as the others. In the end it checks each foreign key of the copies.
 */
final class Hundredfold {
  /** What belongs to an organisation, and not to a round. */
  private static final String PEOPLE = "people";

  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** Who is signed in, the demo's own list, and what is not the product's. */
  private static final Set<String> NOT_COPIED =
      Set.of(PEOPLE, "signin", "imports", "public", "bench");

  /** What the product counts itself, once there is more. */
  private static final Set<String> COUNTED =
      Set.of("search.term", "search.counting", "search.analysis", "search.uncounted");

  /**
   * How much there is in the end.
   *
   * @param organisations at least
   * @param calls at least
   * @param applications at least
   * @param twins of each application in each copied round, at least
   * @param waits whether the copied projects have before them what those of the demo have
   */
  record Size(int organisations, int calls, int applications, int twins, boolean waits) {
    static final Size WHOLE = new Size(30, 300, 10_000, 2, false);

    /** The demo once, and two copies of it: one in its own organisation and one in another. */
    static final Size SMALLEST = new Size(0, 0, 0, 2, false);
  }

  private final JdbcClient db;
  private final Catalogue catalogue;
  private final int organisations;
  private final int rounds;
  private final int twins;
  private final boolean waits;

  private Hundredfold(JdbcClient db, Size size) {
    this.db = db;
    this.catalogue = new Catalogue(db);
    organisations = Math.max(2, size.organisations() / count("people.organisation"));
    rounds = Math.max(3, size.calls() / count("calls.call"));
    waits = size.waits();
    int own = count("applications.application");
    twins = Math.max(size.twins(), Math.ceilDiv(size.applications() - own, (rounds - 1) * own));
  }

  /** On one connection, whose triggers and foreign keys rest meanwhile. */
  static void make(Ground ground, Size size) throws SQLException {
    var connection = new SingleConnectionDataSource(ground.connect(), true);
    try {
      new Hundredfold(JdbcClient.create(connection), size).make();
    } finally {
      connection.destroy();
    }
  }

  private void make() {
    db.sql("create schema bench").update();
    db.sql("create table bench.shared (id uuid primary key)").update();
    db.sql("create table bench.of_application (id uuid primary key)").update();
    db.sql("create table bench.own_call as select id from calls.call").update();
    for (String table : catalogue.listTables(PEOPLE))
      for (Column id : catalogue.listOwnIds(table))
        db.sql("insert into bench.shared select " + id.quoted() + " from " + table).update();
    findWhatHangsOnApplications();
    createFunctions();
    for (String change : catalogue.listForeignKeyChanges())
      db.sql(change + "not enforced").update();
    db.sql("set session_replication_role = replica").update();
    for (String table : catalogue.listTables(PEOPLE)) copy(table, organisations - 1, 1, true);
    for (String table : listRoomTables()) copy(table, rounds - 1, twins, false);
    db.sql("reset session_replication_role").update();
    finishCopies();
    if (!waits) finishCopiedProjects();
    for (String change : catalogue.listForeignKeyChanges()) db.sql(change + "enforced").update();
    db.sql("drop schema bench cascade").update();
    db.sql(
            """
            insert into search.uncounted select id from search.document limit 1
              on conflict do nothing
            """)
        .update();
    db.sql("vacuum analyze").update();
  }

  /** Every table with rounds in it, whatever rooms there come to be. */
  private List<String> listRoomTables() {
    return catalogue.listSchemas().stream()
        .filter(schema -> !NOT_COPIED.contains(schema))
        .flatMap(schema -> catalogue.listTables(schema).stream())
        .filter(table -> !COUNTED.contains(table))
        .toList();
  }

  /**
   * An application, all that was written about it, and whatever has one of those among its columns,
   * and so on.
   */
  private void findWhatHangsOnApplications() {
    int found =
        db.sql(
                """
                insert into bench.of_application
                  select id from applications.application
                   union select sheet_id from applications.application
                   union select sheet_id from supplements.supplement
                   union select sheet_id from reports.report
                   union select submitted_sheet_id from reports.report
                          where submitted_sheet_id is not null
                """)
            .update();
    while (found > 0) {
      found = 0;
      for (String table : listRoomTables())
        for (Column id : catalogue.listOwnIds(table))
          found +=
              db.sql(
                      """
                      insert into bench.of_application
                        select %s from %s as original where %s on conflict do nothing
                      """
                          .formatted(id.ofOriginal(), table, hangsOnApplication(table)))
                  .update();
    }
  }

  /** Whether the row that is copied does. */
  private String hangsOnApplication(String table) {
    return anyOf(ids(table), "in (select id from bench.of_application)");
  }

  private static String anyOf(List<Column> columns, String condition) {
    return columns.stream()
        .map(column -> column.ofOriginal() + " " + condition)
        .collect(Collectors.joining(" or ", "(", columns.isEmpty() ? "false)" : ")"));
  }

  private List<Column> ids(String table) {
    return catalogue.listColumns(table).stream()
        .filter(column -> column.kind() == Kind.ID)
        .toList();
  }

  private void createFunctions() {
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
    db.sql(
            """
            create function bench.copied_within(a_text text, a_copy int, a_twin int) returns text
            language plpgsql stable strict as $$
            declare
              v_id text;
              v_made text := a_text;
            begin
              for v_id in select distinct m[1] from regexp_matches(a_text, '(%s)', 'g') as m loop
                v_made := replace(v_made, v_id, bench.copied(v_id::uuid, a_copy, a_twin)::text);
              end loop;
              return v_made;
            end $$
            """
                .formatted(ID))
        .update();
    // Letter for letter and digit for digit, so that it passes the checks that the first did; the
    // prime is large, so that what stood close to each other does not meet.
    db.sql(
            """
            create function bench.alike(a_text text, a_number int) returns text
            language plpgsql immutable strict as $$
            declare
              v_rest numeric := a_number * 2654435761;
              v_made text := '';
              v_char text;
              v_first int;
              v_count int;
            begin
              foreach v_char in array regexp_split_to_array(reverse(a_text), '') loop
                v_first := case when ascii(v_char) between 48 and 57 then 48
                                when ascii(v_char) between 65 and 90 then 65
                                when ascii(v_char) between 97 and 122 then 97 end;
                if v_first is null then
                  v_made := v_char || v_made;
                else
                  v_count := case v_first when 48 then 10 else 26 end;
                  v_made := chr((v_first + (ascii(v_char) - v_first + v_rest % v_count) % v_count)::int)
                    || v_made;
                  v_rest := div(v_rest, v_count);
                end if;
              end loop;
              return v_made;
            end $$
            """)
        .update();
  }

  /**
   * @param twins so many of each application in each copied round
   * @param apart whether no two copies share anything
   */
  private void copy(String table, int copies, int twins, boolean apart) {
    List<Column> columns = catalogue.listColumns(table);
    Map<Column, String> distinct = distinct(table, apart);
    columns.stream()
        .filter(column -> hasIdsWithin(table, column))
        .forEach(column -> distinct.putIfAbsent(column, copiedWithin(column)));
    String values =
        columns.stream()
            .map(column -> distinct.getOrDefault(column, asIs(column)))
            .collect(Collectors.joining(", "));
    db.sql(
            """
            insert into %1$s (%2$s)
              select %3$s
                from %1$s as original
                     cross join generate_series(1, %4$d) as copies (copy)
                     cross join generate_series(1, %5$d) as twins (twin)
               where twins.twin = 1 or %6$s
            """
                .formatted(
                    table,
                    columns.stream().map(Column::quoted).collect(Collectors.joining(", ")),
                    values,
                    copies,
                    twins,
                    hangsOnApplication(table)))
        .update();
  }

  /** A document, a list or a text that has ids of rows in it. */
  private boolean hasIdsWithin(String table, Column column) {
    return column.kind() != Kind.ID
        && any(table, "%s::text ~ '%s'".formatted(column.ofOriginal(), ID));
  }

  private static String copiedWithin(Column column) {
    return "bench.copied_within(%s::text, copies.copy, twins.twin)::%s"
        .formatted(column.ofOriginal(), column.type());
  }

  private static String asIs(Column column) {
    return column.kind() == Kind.ID
        ? "bench.copied(" + column.ofOriginal() + ", copies.copy, twins.twin)"
        : column.ofOriginal();
  }

  /** The columns in which a copy has to differ from its original, and how. */
  private Map<Column, String> distinct(String table, boolean apart) {
    var values = new HashMap<Column, String>();
    for (Key key : catalogue.listKeys(table)) {
      if (!meets(table, key, apart)) continue;
      Column column =
          key.columns().stream()
              .filter(one -> one.kind() == Kind.TEXT || one.kind() == Kind.NUMBER)
              .min(comparing(Column::kind).thenComparing(Column::bound))
              .orElseThrow(() -> new IllegalStateException("no other value for " + key.name()));
      values.put(column, another(table, column, key));
    }
    return values;
  }

  /** Whether a whole key has nothing in it that is its row's own in each copy, or each twin. */
  private boolean meets(String table, Key key, boolean apart) {
    String whole =
        key.columns().stream()
            .map(column -> column.ofOriginal() + " is not null")
            .collect(Collectors.joining(" and "));
    String own = apart ? "is not null" : "not in (select id from bench.shared)";
    String ofTwin = "in (select id from bench.of_application)";
    return any(table, whole + " and not " + anyOf(key.ids(), own))
        || any(
            table,
            "%s and %s and not %s"
                .formatted(whole, hangsOnApplication(table), anyOf(key.ids(), ofTwin)));
  }

  private boolean any(String table, String condition) {
    return db.sql("select exists (select from %s as original where %s)".formatted(table, condition))
        .query(Boolean.class)
        .single();
  }

  private String another(String table, Column column, Key key) {
    String value = column.ofOriginal();
    if (column.kind() == Kind.TEXT) {
      String number = "copies.copy * %d + twins.twin - 1".formatted(twins);
      return column.bound()
          ? "bench.alike(%s, %s)".formatted(value, number)
          : "(%s) || '.' || %s".formatted(number, value);
    }
    // What is one organisation's, a year for instance, need only differ among the copies in it.
    int apart = key.ids().isEmpty() ? 1 : organisations;
    return """
    %1$s + (copies.copy / %2$d * %3$d + twins.twin - 1)
           * (select max(%4$s) - min(%4$s) + 1 from %5$s)\
    """
        .formatted(value, apart, twins, column.quoted(), table);
  }

  /**
   * Nobody sits on many panels at once, and an adviser has not many rounds to see through: what is
   * not of this year is assessed, decided and announced.
   */
  private void finishCopies() {
    db.sql(
            """
            create table bench.ended as
              select id, deadline, published_by from calls.call
               where deadline < now() and id not in (select id from bench.own_call)
            """)
        .update();
    db.sql(
            """
            insert into assessment.closing (call_id, at, by_id)
              select id, deadline + interval '20 days', published_by from bench.ended
              on conflict do nothing
            """)
        .update();
    db.sql(
            """
            insert into recommendations.meeting
                (call_id, status, started_at, started_by, handed_over_at, handed_over_by, available)
              select id, 'HANDED_OVER', deadline, published_by, deadline, published_by, 0
                from bench.ended
              on conflict do nothing
            """)
        .update();
    db.sql(
            """
            insert into decisions.decision
                (id, call_id, application_id, outcome, amount, grounds, reason, decided_at, decided_by)
              select uuidv7(), e.id, a.application_id, 'DECLINE', 0, 'Andre gikk foran.', '',
                     e.deadline, e.published_by
                from bench.ended e
                join applications.submitted a on a.call_id = e.id
              on conflict do nothing
            """)
        .update();
    db.sql(
            """
            insert into decisions.announcement (call_id, at, by_id, appeal_by, titles_public)
              select id, deadline, published_by, deadline, true from bench.ended
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

  /** Nor has an adviser many cohorts to look after, or an owner many projects, at one time. */
  private void finishCopiedProjects() {
    db.sql(
            """
            create table bench.ended_project as
              select id from projects.project where call_id not in (select id from bench.own_call)
            """)
        .update();
    db.sql(
            """
            update programmes.occurrence set status = 'DONE', done_at = due_on
             where status in ('PLANNED', 'OPEN') and call_id not in (select id from bench.own_call)
            """)
        .update();
    db.sql(
            """
            update gatherings.gathering set status = 'HELD', held_at = ends_at
             where status = 'ANNOUNCED' and call_id not in (select id from bench.own_call)
            """)
        .update();
    db.sql(
            """
            delete from reports.report
             where status = 'DRAFT' and project_id in (select id from bench.ended_project)
            """)
        .update();
    db.sql(
            """
            update reports.report
               set status = 'APPROVED', reviewed_at = submitted_at, reviewed_by = submitted_by
             where status <> 'APPROVED' and project_id in (select id from bench.ended_project)
            """)
        .update();
    db.sql(
            """
            update reports.status_check
               set answered_at = written_at, answered_by = written_by, words = 'Vi snakkes.'
             where answered_at is null and project_id in (select id from bench.ended_project)
            """)
        .update();
    db.sql(
            """
            update guidance.request
               set status = 'ANSWERED', ended_at = asked_at, answered_by = asker_id,
                   answer = 'Vi snakkes.', read_at = asked_at
             where status <> 'WITHDRAWN'
               and application_id in (select a.id from applications.application a
                                       where a.call_id not in (select id from bench.own_call))
            """)
        .update();
  }

  private int count(String table) {
    return db.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
