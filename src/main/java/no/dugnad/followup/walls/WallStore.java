package no.dugnad.followup.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.walls.Contribution.Content;
import no.dugnad.followup.walls.Contribution.Picture;
import no.dugnad.followup.walls.Contribution.Sort;
import no.dugnad.followup.walls.Contribution.Writer;
import no.dugnad.platform.database.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WallStore {
  private static final String SELECT =
      """
      select c.*, n.name as writer, k.title as project, f.file_id, f.alt
        from walls.contribution c
        join people.person_name n on n.person_id = c.writer_id
        left join projects.known_project k on k.project_id = c.project_id
        left join walls.picture f on f.contribution_id = c.id
      """;

  /** What a list or a count may hold, for one who knows of these projects. */
  private static final String KNOWN = " (c.project_id is null or c.project_id = any(:known)) ";

  /** An offer that is taken back was never made. */
  private static final String TRACED = " not (c.sort = 'HAND' and c.status <> 'SHOWN') ";

  /**
   * Whether it answers what the person has said, or what somebody said for the project that is
   * theirs now, and who is in it no more.
   */
  static String answersOwn(String person) {
    return """
     (to_it.writer_id = %1$s
      or exists (select from projects.known_project own
                  where own.project_id = to_it.project_id and own.owner_id = %1$s
                    and not exists (select from projects.team t
                                     where t.project_id = to_it.project_id
                                       and t.person_id = to_it.writer_id)))
    """
        .formatted(person);
  }

  private final JdbcClient db;

  WallStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Contribution said) {
    db.sql(
            """
            insert into walls.contribution
              (id, call_id, parent_id, sort, writer_id, project_id, text, written_at)
            values (:id, :call, :parent, :sort, :writer, :project, :text, :at)
            """)
        .param("id", said.id())
        .param("call", said.cohortId())
        .param("parent", said.parentId())
        .param("sort", said.sort().name())
        .param("writer", said.writer().personId())
        .param("project", said.writer().projectId())
        .param("text", said.content().text())
        .param("at", Instants.param(said.content().writtenAt()))
        .update();
  }

  void insertPicture(UUID id, Picture picture) {
    db.sql("insert into walls.picture (file_id, contribution_id, alt) values (:file, :id, :alt)")
        .param("file", picture.fileId())
        .param("id", id)
        .param("alt", picture.alt())
        .update();
  }

  void change(UUID id, String text, Instant at) {
    db.sql("update walls.contribution set text = :text, changed_at = :at where id = :id")
        .param("id", id)
        .param("text", text)
        .param("at", Instants.param(at))
        .update();
  }

  void changeAlt(UUID id, String alt) {
    db.sql("update walls.picture set alt = :alt where contribution_id = :id")
        .param("id", id)
        .param("alt", alt)
        .update();
  }

  /** Nothing of what it said is kept. */
  void takeAway(UUID id, String status, Instant at, @Nullable UUID by, @Nullable String reason) {
    db.sql(
            """
            update walls.contribution
               set status = :status, text = '', gone_at = :at, gone_by = :by, reason = :reason
             where id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("reason", reason)
        .update();
  }

  Optional<Contribution> find(UUID id) {
    return db.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, _) -> contribution(row))
        .optional();
  }

  /** Nobody else changes or answers it until the transaction ends. */
  Optional<Contribution> lock(UUID id) {
    db.sql("select id from walls.contribution where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  int count(UUID cohortId, Collection<UUID> known) {
    return db.sql(
            "select count(*) from walls.contribution c where c.call_id = :call"
                + " and c.parent_id is null and"
                + KNOWN)
        .param("call", cohortId)
        .param("known", array(known))
        .query(Integer.class)
        .single();
  }

  /** What begins a talk; the talk in which something was said last stands first. */
  List<Contribution> list(UUID cohortId, Collection<UUID> known, int offset, int most) {
    return db.sql(
            SELECT
                + """
                  left join lateral (
                    select max(a.written_at) as at from walls.contribution a
                     where a.parent_id = c.id and not (a.sort = 'HAND' and a.status <> 'SHOWN')
                       and (a.project_id is null or a.project_id = any(:known))) last on true
                 where c.call_id = :call and c.parent_id is null and\
                """
                + KNOWN
                + """
                 order by greatest(c.written_at, last.at) desc, c.id desc
                offset :offset limit :most
                """)
        .param("call", cohortId)
        .param("known", array(known))
        .param("offset", offset)
        .param("most", most)
        .query((row, _) -> contribution(row))
        .list();
  }

  /** What answers these, the oldest first. */
  List<Contribution> listAnswers(Collection<UUID> ids, Collection<UUID> known) {
    return db.sql(
            SELECT
                + " where c.parent_id = any(:ids) and"
                + TRACED
                + "and"
                + KNOWN
                + " order by c.written_at, c.id")
        .param("ids", array(ids))
        .param("known", array(known))
        .query((row, _) -> contribution(row))
        .list();
  }

  /** What others have said between the two, the oldest first. */
  List<Contribution> listNew(Reader reader, Instant until, Collection<UUID> known) {
    return db.sql(
            SELECT
                + """
                 left join walls.contribution to_it on to_it.id = c.parent_id
                where c.call_id = :call and c.written_at > :from and c.written_at <= :until
                  and c.writer_id <> :person and c.status = 'SHOWN'
                  and (:all or\
                """
                + answersOwn(":person")
                + """
                   )
                   and (to_it.id is null or to_it.project_id is null
                        or to_it.project_id = any(:known))
                   and\
                """
                + KNOWN
                + " order by c.written_at, c.id")
        .param("call", reader.cohortId())
        .param("person", reader.personId())
        .param("from", Instants.param(reader.toldUntil()))
        .param("until", Instants.param(until))
        .param("all", reader.frequency() != Frequency.ANSWERS)
        .param("known", array(known))
        .query((row, _) -> contribution(row))
        .list();
  }

  /** Those who write are counted one by one. */
  int countOf(UUID personId, Instant since) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", "walls.writer:" + personId)
        .query(String.class)
        .single();
    return db.sql(
            """
            select count(*) from walls.contribution
             where writer_id = :person and written_at > :since
            """)
        .param("person", personId)
        .param("since", Instants.param(since))
        .query(Integer.class)
        .single();
  }

  Optional<UUID> findHand(UUID parentId, UUID personId) {
    return db.sql(
            """
            select id from walls.contribution
             where parent_id = :parent and writer_id = :person
               and sort = 'HAND' and status = 'SHOWN'
            """)
        .param("parent", parentId)
        .param("person", personId)
        .query(UUID.class)
        .optional();
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Contribution contribution(ResultSet row) throws SQLException {
    UUID file = row.getObject("file_id", UUID.class);
    return new Contribution(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("parent_id", UUID.class),
        Sort.valueOf(row.getString("sort")),
        new Writer(
            row.getObject("writer_id", UUID.class),
            row.getString("writer"),
            row.getObject("project_id", UUID.class),
            row.getString("project")),
        new Content(
            row.getString("text"),
            file == null ? null : new Picture(file, row.getString("alt")),
            Instants.get(row, "written_at"),
            Instants.getOrNull(row, "changed_at")),
        status(row));
  }

  private static ContributionStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "SHOWN" -> new ContributionStatus.Shown();
      case "TAKEN_BACK" -> new ContributionStatus.TakenBack(Instants.get(row, "gone_at"));
      case "TAKEN_DOWN" ->
          new ContributionStatus.TakenDown(
              Instants.get(row, "gone_at"),
              row.getObject("gone_by", UUID.class),
              row.getString("reason"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
