package no.dugnad.funding.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssessmentStore {
  private final JdbcClient db;

  AssessmentStore(JdbcClient db) {
    this.db = db;
  }

  /** Saves unless somebody else has saved since {@code base}; empty when they have. */
  Optional<Score> save(UUID applicationId, UUID assessorId, Score typed, UUID page, Instant at) {
    return db.sql(
            """
            insert into assessment.score as s
              (application_id, assessor_id, criterion_id, points, grounds, revision, page, saved_at)
            values (:application, :assessor, :criterion, :points, :grounds, 1, :page, :at)
            on conflict (application_id, assessor_id, criterion_id) do update
              set points = excluded.points, grounds = excluded.grounds,
                  revision = s.revision + 1, page = excluded.page, saved_at = excluded.saved_at
              where s.revision = :base or s.page = excluded.page
            returning s.criterion_id, s.points, s.grounds, s.revision, s.saved_at
            """)
        .param("application", applicationId)
        .param("assessor", assessorId)
        .param("criterion", typed.criterionId())
        .param("points", typed.points())
        .param("grounds", typed.grounds())
        .param("base", typed.revision())
        .param("page", page)
        .param("at", Instants.param(at))
        .query((row, number) -> score(row))
        .optional();
  }

  /** Who has handed in scores of the application, sits on the panel and is not disqualified. */
  List<UUID> listThoseHandedIn(UUID applicationId) {
    return db.sql(
            """
            select h.assessor_id from assessment.hand_in h
              join applications.submitted a on a.application_id = h.application_id
              join panels.assessor m on m.call_id = a.call_id and m.person_id = h.assessor_id
             where h.application_id = :application
               and not exists (select from panels.disqualification x
                                where x.application_id = h.application_id
                                  and x.person_id = h.assessor_id)
             order by h.assessor_id
            """)
        .param("application", applicationId)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The assessor's own, handed in or not, of each application that has any. */
  List<Assessment> listOwn(UUID assessorId, Collection<UUID> applications) {
    return list(
        """
        select s.application_id, s.assessor_id, p.name, s.criterion_id, s.points, s.grounds,
               s.revision, s.saved_at, h.at as handed_in_at, f.points as first_points,
               f.grounds as first_grounds
          from assessment.score s
          join calls.criterion_position c on c.criterion_id = s.criterion_id
          join people.person_name p on p.person_id = s.assessor_id
          left join assessment.hand_in h
            on h.application_id = s.application_id and h.assessor_id = s.assessor_id
          left join assessment.first_version f
            on f.application_id = s.application_id and f.assessor_id = s.assessor_id
           and f.criterion_id = s.criterion_id
         where s.assessor_id = :viewer and s.application_id = any(:applications)
         order by s.application_id, c.position
        """,
        assessorId,
        applications);
  }

  /**
   * What is handed in and counts, of members who sit on the panel and are not disqualified. Sealed
   * until the viewer has handed in their own for the same application, or the scoring is closed.
   * Whoever takes their own back after that sees what they saw by then, and no more.
   */
  List<Assessment> listHandedIn(UUID viewerId, Collection<UUID> applications) {
    return list(
        """
        select s.application_id, s.assessor_id, p.name, s.criterion_id, s.points, s.grounds,
               s.revision, s.saved_at, h.at as handed_in_at, f.points as first_points,
               f.grounds as first_grounds
          from assessment.score s
          join calls.criterion_position c on c.criterion_id = s.criterion_id
          join people.person_name p on p.person_id = s.assessor_id
          join assessment.hand_in h
            on h.application_id = s.application_id and h.assessor_id = s.assessor_id
          join panels.sight w
            on w.application_id = s.application_id and w.person_id = s.assessor_id
           and w.sight = 'OPEN'
          left join assessment.first_version f
            on f.application_id = s.application_id and f.assessor_id = s.assessor_id
           and f.criterion_id = s.criterion_id
         where s.application_id = any(:applications)
           and (exists (select from assessment.closing x where x.call_id = w.call_id)
                or exists (select from assessment.hand_in mine
                            where mine.application_id = s.application_id
                              and mine.assessor_id = :viewer)
                or exists (select from assessment.first_version seen
                            where seen.application_id = s.application_id
                              and seen.assessor_id = :viewer and h.at <= seen.taken_back_at))
           and not exists (select from panels.disqualification x
                            where x.application_id = s.application_id and x.person_id = :viewer)
         order by s.application_id, p.name, s.assessor_id, c.position
        """,
        viewerId,
        applications);
  }

  private List<Assessment> list(String sql, UUID viewerId, Collection<UUID> applications) {
    var grouped = new LinkedHashMap<List<UUID>, List<Row>>();
    db.sql(sql)
        .param("viewer", viewerId)
        .param("applications", applications.toArray(UUID[]::new))
        .query((row, number) -> row(row))
        .list()
        .forEach(
            row ->
                grouped
                    .computeIfAbsent(
                        List.of(row.applicationId(), row.assessorId()), key -> new ArrayList<>())
                    .add(row));
    return grouped.values().stream().map(AssessmentStore::assessment).toList();
  }

  private static Assessment assessment(List<Row> rows) {
    Row first = rows.getFirst();
    return new Assessment(
        first.applicationId(),
        first.assessorId(),
        first.assessor(),
        rows.stream().map(Row::score).toList(),
        rows.stream().flatMap(row -> row.first().stream()).toList(),
        first.handedInAt());
  }

  private record Row(
      UUID applicationId,
      UUID assessorId,
      String assessor,
      @Nullable Instant handedInAt,
      Score score,
      Optional<Score> first) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("application_id", UUID.class),
        row.getObject("assessor_id", UUID.class),
        row.getString("name"),
        Instants.getOrNull(row, "handed_in_at"),
        score(row),
        first(row));
  }

  private static Optional<Score> first(ResultSet row) throws SQLException {
    Integer points = row.getObject("first_points", Integer.class);
    if (points == null) return Optional.empty();
    UUID criterion = row.getObject("criterion_id", UUID.class);
    return Optional.of(new Score(criterion, points, row.getString("first_grounds"), 0, null));
  }

  private static Score score(ResultSet row) throws SQLException {
    return new Score(
        row.getObject("criterion_id", UUID.class),
        row.getObject("points", Integer.class),
        row.getString("grounds"),
        row.getLong("revision"),
        Instants.get(row, "saved_at"));
  }

  /**
   * Hands in, of these applications, the ones that the assessor may score and has given points for
   * every criterion.
   *
   * @return those that were handed in now
   */
  List<UUID> handIn(UUID assessorId, Collection<UUID> applications, Instant at) {
    return db.sql(
            """
            insert into assessment.hand_in (application_id, assessor_id, at)
            select s.application_id, s.person_id, :at
              from panels.sight s
             where s.person_id = :assessor and s.sight = 'OPEN'
               and s.application_id = any(:applications)
               and not exists (select from calls.criterion_position c
                                where c.call_id = s.call_id
                                  and not exists (select from assessment.score p
                                                   where p.application_id = s.application_id
                                                     and p.assessor_id = s.person_id
                                                     and p.criterion_id = c.criterion_id
                                                     and p.points is not null))
            on conflict do nothing
            returning application_id
            """)
        .param("assessor", assessorId)
        .param("applications", applications.toArray(UUID[]::new))
        .param("at", Instants.param(at))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  boolean isHandedIn(UUID applicationId, UUID assessorId) {
    return db.sql(
            """
            select exists (select from assessment.hand_in
                            where application_id = :application and assessor_id = :assessor)
            """)
        .param("application", applicationId)
        .param("assessor", assessorId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes back what is handed in. Where others' scores are open to the assessor by then, what they
   * stood by is kept; the first such version is never replaced.
   */
  boolean takeBack(UUID applicationId, UUID assessorId, Instant at) {
    db.sql(
            """
            insert into assessment.first_version as f
              (application_id, assessor_id, criterion_id, points, grounds, handed_in_at,
               taken_back_at)
            select s.application_id, s.assessor_id, s.criterion_id, s.points, s.grounds, h.at, :at
              from assessment.score s
              join assessment.hand_in h
                on h.application_id = s.application_id and h.assessor_id = s.assessor_id
             where s.application_id = :application and s.assessor_id = :assessor
               and exists (select from assessment.hand_in other
                             join panels.sight w on w.application_id = other.application_id
                              and w.person_id = other.assessor_id and w.sight = 'OPEN'
                            where other.application_id = s.application_id
                              and other.assessor_id <> s.assessor_id)
            on conflict (application_id, assessor_id, criterion_id) do update
              set taken_back_at = excluded.taken_back_at
            """)
        .param("application", applicationId)
        .param("assessor", assessorId)
        .param("at", Instants.param(at))
        .update();
    return db.sql(
                """
                delete from assessment.hand_in
                 where application_id = :application and assessor_id = :assessor
                """)
            .param("application", applicationId)
            .param("assessor", assessorId)
            .update()
        > 0;
  }

  /** Who has seen others' scores and hands in no more, stands by what they handed in first. */
  void restoreFirstVersions(UUID callId) {
    db.sql(
            """
            with restored as (
              insert into assessment.hand_in (application_id, assessor_id, at)
              select distinct f.application_id, f.assessor_id, f.handed_in_at
                from assessment.first_version f
                join applications.application_call a on a.application_id = f.application_id
               where a.call_id = :call
              on conflict do nothing
              returning application_id, assessor_id)
            update assessment.score s
               set points = f.points, grounds = f.grounds, revision = s.revision + 1
              from assessment.first_version f
              join restored r
                on r.application_id = f.application_id and r.assessor_id = f.assessor_id
             where s.application_id = f.application_id and s.assessor_id = f.assessor_id
               and s.criterion_id = f.criterion_id
            """)
        .param("call", callId)
        .update();
  }

  boolean isClosed(UUID callId) {
    return db.sql("select exists (select from assessment.closing where call_id = :call)")
        .param("call", callId)
        .query(Boolean.class)
        .single();
  }

  Ending getEnding(UUID callId) {
    return db.sql(
            """
            select exists (select from assessment.closing where call_id = :call) as closed,
                   (select hand_in_by from schedules.deadline where call_id = :call) as due
            """)
        .param("call", callId)
        .query(Rows.to(Ending.class))
        .single();
  }

  boolean close(UUID callId, UUID by, Instant at) {
    return db.sql(
                """
                insert into assessment.closing (call_id, at, by_id) values (:call, :at, :by)
                on conflict do nothing
                """)
            .param("call", callId)
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }
}
