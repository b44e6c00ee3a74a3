package no.dugnad.followup.benefits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.benefits.Asking.Point;
import no.dugnad.followup.benefits.Asking.Seen;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Oslo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AskingStore {
  private static final String SELECT =
      """
      select a.id, a.project_id, a.benefit_id, a.point, a.due_on, a.seen, a.number, a.words, a.answered_at
        from benefits.asking a
      """;

  /** What {@code :person} is asked {@code :today}, and has not answered. */
  static final String AWAITED =
      """
      select distinct s.project_id, k.title, s.point, s.due_on
        from benefits.asked s
        join projects.known_project k on k.project_id = s.project_id
       where s.answered_at is null and s.due_on <= cast(:today as date)
         and s.until_on > cast(:today as date) and s.person_id = :person
       order by s.due_on, k.title, s.project_id
      """;

  private final JdbcClient db;

  AskingStore(JdbcClient db) {
    this.db = db;
  }

  /** Of all points, the first first. */
  List<Asking> list(Collection<UUID> projects) {
    return db.sql(
            SELECT
                + """
                 where a.project_id = any(:projects)
                 order by a.project_id, a.due_on, a.benefit_id, a.id
                """)
        .param("projects", projects.toArray(UUID[]::new))
        .query(AskingStore::asking)
        .list();
  }

  /** What the person is asked of the project on the day, answered or not. */
  List<Asking> listAsked(UUID projectId, UUID personId, LocalDate today) {
    return db.sql(
            SELECT
                + """
                  join benefits.asked s on s.asking_id = a.id
                 where a.project_id = :project and s.person_id = :person
                   and a.due_on <= :today and a.until_on > :today
                 order by a.benefit_id, a.id
                """)
        .param("project", projectId)
        .param("person", personId)
        .param("today", today)
        .query(AskingStore::asking)
        .list();
  }

  /** Whether the person is asked of the project, or has been told so once. */
  boolean isAsked(UUID projectId, UUID personId) {
    return db.sql(
            """
            select exists (select from benefits.told t
                            where t.project_id = :project and t.person_id = :person)
                or exists (select from benefits.asked s
                            where s.project_id = :project and s.person_id = :person)
            """)
        .param("project", projectId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  /** A project that came to what it was to be, of which nobody is asked yet. */
  record Ended(UUID projectId, UUID callId, Instant at) {}

  List<Ended> listUnasked() {
    return db.sql(
            """
            select o.project_id, k.call_id, o.at
              from projects.known_outcome o
              join projects.known_project k on k.project_id = o.project_id
              join programmes.followed f on f.call_id = k.call_id
             where o.outcome in ('COMPLETED', 'CONTINUED')
               and not exists (select from benefits.asking a
                                where a.project_id = o.project_id and a.point = 'TWELVE')
             order by o.at, o.project_id
            """)
        .query(Rows.to(Ended.class))
        .list();
  }

  void insert(
      UUID projectId, @Nullable UUID benefitId, Point point, LocalDate dueOn, LocalDate untilOn) {
    db.sql(
            """
            insert into benefits.asking (id, project_id, benefit_id, point, due_on, until_on)
            values (:id, :project, :benefit, :point, :due, :until)
            on conflict (project_id, benefit_id, point) do nothing
            """)
        .param("id", Ids.next())
        .param("project", projectId)
        .param("benefit", benefitId)
        .param("point", point.name())
        .param("due", dueOn)
        .param("until", untilOn)
        .update();
  }

  /** What the team says with its final report; said again, it takes the place of what was said. */
  void answerAtEnd(UUID projectId, UUID benefitId, AskingStatus.Answered answer, UUID by) {
    LocalDate day = Oslo.date(answer.at());
    insert(projectId, benefitId, Point.END, day, day.plusDays(1));
    db.sql(
            """
            update benefits.asking
               set seen = :seen, number = :number, words = :words, answered_at = :at,
                   answered_by = :by
             where benefit_id = :benefit and point = 'END'
            """)
        .param("seen", answer.seen().name())
        .param("number", answer.number())
        .param("words", answer.words())
        .param("at", Instants.param(answer.at()))
        .param("by", by)
        .param("benefit", benefitId)
        .update();
  }

  /** Nobody else answers of the project until the transaction ends. */
  void lock(UUID projectId) {
    db.sql("select id from benefits.asking where project_id = :project order by id for update")
        .param("project", projectId)
        .query(UUID.class)
        .list();
  }

  void answer(UUID id, AskingStatus.Answered answer, UUID by) {
    db.sql(
            """
            update benefits.asking
               set seen = :seen, number = :number, words = :words, answered_at = :at,
                   answered_by = :by
             where id = :id
            """)
        .param("id", id)
        .param("seen", answer.seen().name())
        .param("number", answer.number())
        .param("words", answer.words())
        .param("at", Instants.param(answer.at()))
        .param("by", by)
        .update();
  }

  /** The outcome that they were reckoned from is taken back. */
  void withdraw(UUID projectId) {
    db.sql(
            """
            delete from benefits.asking
             where project_id = :project and point <> 'END' and answered_at is null
            """)
        .param("project", projectId)
        .update();
  }

  /** Who is to be told that they are asked. */
  record Untold(UUID projectId, String title, Point point, UUID personId) {}

  List<Untold> listUntold(LocalDate today) {
    return db.sql(
            """
            select distinct s.project_id, k.title, s.point, s.person_id
              from benefits.asked s
              join projects.known_project k on k.project_id = s.project_id
             where s.answered_at is null and s.due_on <= :today and s.until_on > :today
               and s.person_id is not null
               and not exists (select from benefits.told t
                                where t.project_id = s.project_id and t.point = s.point
                                  and t.person_id = s.person_id)
             order by s.person_id, k.title, s.project_id
            """)
        .param("today", today)
        .query(Rows.to(Untold.class))
        .list();
  }

  /** Whether they had not been told. */
  boolean keepTold(Untold told, LocalDate today) {
    return db.sql(
                """
                insert into benefits.told (project_id, point, person_id, day)
                values (:project, :point, :person, :day)
                on conflict do nothing
                """)
            .param("project", told.projectId())
            .param("point", told.point().name())
            .param("person", told.personId())
            .param("day", today)
            .update()
        == 1;
  }

  private static Asking asking(ResultSet row, int number) throws SQLException {
    Instant at = Instants.getOrNull(row, "answered_at");
    return new Asking(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("benefit_id", UUID.class),
        Point.valueOf(row.getString("point")),
        row.getObject("due_on", LocalDate.class),
        at == null
            ? new AskingStatus.Waiting()
            : new AskingStatus.Answered(
                Seen.valueOf(row.getString("seen")),
                row.getBigDecimal("number"),
                row.getString("words"),
                at));
  }
}
