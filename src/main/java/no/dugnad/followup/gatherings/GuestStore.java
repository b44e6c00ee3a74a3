package no.dugnad.followup.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.gatherings.Guest.Answer;
import no.dugnad.followup.gatherings.Guest.Reply;
import no.dugnad.followup.gatherings.Guest.Source;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestStore {
  /** Whether a project comes to it: see {@link Gathering#isFor}. */
  private static final String FOR_IT =
      " (p.status <> 'ENDED' or g.kind not in ('START_UP', 'CHECK')) ";

  /** Who is in the team of a project that comes to it. */
  private static final String IN_A_TEAM =
      """
      exists (select from projects.team t
                join projects.known_project p on p.project_id = t.project_id
               where p.call_id = g.call_id and t.person_id = %s and
      """
          + FOR_IT
          + ")";

  private static final String NOT_ASKED =
      """
      not exists (select from gatherings.guest i
                   where i.gathering_id = g.id and i.person_id = t.person_id
                     and i.uninvited_at is null)
      """;

  private final JdbcClient db;

  GuestStore(JdbcClient db) {
    this.db = db;
  }

  /** One row for each project of the cohort that a guest is in the team of. */
  List<Row> list(UUID gatheringId) {
    return db.sql(
            """
            select i.person_id, c.name, p.project_id, i.answer, i.answered_at, i.answered_sequence,
                   i.source, i.came
              from gatherings.guest i
              join gatherings.gathering g on g.id = i.gathering_id
              join people.contact c on c.person_id = i.person_id
              left join (projects.team t
                         join projects.known_project p on p.project_id = t.project_id)
                on t.person_id = i.person_id and p.call_id = g.call_id
             where i.gathering_id = :gathering and i.uninvited_at is null
             order by c.name, i.person_id, p.project_id
            """)
        .param("gathering", gatheringId)
        .query(
            (row, number) ->
                new Row(
                    row.getObject("person_id", UUID.class),
                    row.getString("name"),
                    row.getObject("project_id", UUID.class),
                    reply(row, number),
                    row.getBoolean("came")))
        .list();
  }

  /**
   * @param projectId null of one who has just left the team
   */
  record Row(UUID personId, String name, @Nullable UUID projectId, Reply reply, boolean came) {}

  List<Person> listPeople(UUID gatheringId) {
    return db.sql(
            """
            select i.person_id as id, c.email, c.name, c.language
              from gatherings.guest i
              join people.contact c on c.person_id = i.person_id
             where i.gathering_id = :gathering and i.uninvited_at is null
             order by i.person_id
            """)
        .param("gathering", gatheringId)
        .query(Rows.to(Person.class))
        .list();
  }

  /** Those of the teams who are not asked. */
  List<Person> listUninvited(UUID gatheringId) {
    return db.sql(
            """
            select distinct c.person_id as id, c.email, c.name, c.language
              from gatherings.gathering g
              join projects.known_project p on p.call_id = g.call_id
              join projects.team t on t.project_id = p.project_id
              join people.contact c on c.person_id = t.person_id
             where g.id = :gathering and\
            """
                + FOR_IT
                + " and "
                + NOT_ASKED
                + " order by c.person_id")
        .param("gathering", gatheringId)
        .query(Rows.to(Person.class))
        .list();
  }

  /** Those who are asked, and are in the team of no project that comes to it any more. */
  List<Person> listLeft(UUID gatheringId) {
    return db.sql(
            """
            select i.person_id as id, c.email, c.name, c.language
              from gatherings.guest i
              join gatherings.gathering g on g.id = i.gathering_id
              join people.contact c on c.person_id = i.person_id
             where i.gathering_id = :gathering and i.uninvited_at is null and not\
            """
                + " "
                + IN_A_TEAM.formatted("i.person_id")
                + " order by i.person_id")
        .param("gathering", gatheringId)
        .query(Rows.to(Person.class))
        .list();
  }

  /** The gatherings to come whose guests are not those who are in the teams. */
  List<UUID> listOutOfStep(Instant now) {
    return db.sql(
            """
            select g.id from gatherings.gathering g
             where g.status = 'ANNOUNCED' and g.starts_at > :now
               and (exists (select from projects.known_project p
                              join projects.team t on t.project_id = p.project_id
                             where p.call_id = g.call_id and\
            """
                + FOR_IT
                + " and "
                + NOT_ASKED
                + """
                   ) or exists (select from gatherings.guest i
                                 where i.gathering_id = g.id and i.uninvited_at is null and not\
                """
                + " "
                + IN_A_TEAM.formatted("i.person_id")
                + ")) order by g.starts_at, g.id")
        .param("now", Instants.param(now))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  void invite(UUID gatheringId, UUID personId) {
    db.sql(
            """
            insert into gatherings.guest (gathering_id, person_id) values (:gathering, :person)
            on conflict (gathering_id, person_id) do update set uninvited_at = null
            """)
        .param("gathering", gatheringId)
        .param("person", personId)
        .update();
  }

  /** What they answered stays: their project may be taken up again. */
  void uninvite(UUID gatheringId, UUID personId, Instant at) {
    db.sql(
            """
            update gatherings.guest set uninvited_at = :at
             where gathering_id = :gathering and person_id = :person
            """)
        .param("gathering", gatheringId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  /** Who is in no team of the cohort any more, and is asked anew some day, has not answered. */
  void forgetAnswersOfWhoLeft() {
    db.sql(
            """
            update gatherings.guest i
               set answer = 'UNANSWERED', answered_at = null, answered_sequence = null,
                   source = null, came = false
              from gatherings.gathering g
             where g.id = i.gathering_id and i.uninvited_at is not null and i.answer <> 'UNANSWERED'
               and not exists (select from projects.team t
                                 join projects.known_project p on p.project_id = t.project_id
                                where p.call_id = g.call_id and t.person_id = i.person_id)
            """)
        .update();
  }

  /** Nobody needs to know any more who was asked, what they answered and whether they came. */
  void forget(Instant endedBefore) {
    db.sql(
            """
            delete from gatherings.guest i using gatherings.gathering g
             where g.id = i.gathering_id and g.ends_at < :before
            """)
        .param("before", Instants.param(endedBefore))
        .update();
  }

  /** Empty when they are not asked. */
  Optional<Reply> findReply(UUID gatheringId, UUID personId) {
    return db.sql(
            """
            select answer, answered_at, answered_sequence, source from gatherings.guest
             where gathering_id = :gathering and person_id = :person and uninvited_at is null
            """)
        .param("gathering", gatheringId)
        .param("person", personId)
        .query(GuestStore::reply)
        .optional();
  }

  void setReply(UUID gatheringId, UUID personId, Reply reply) {
    db.sql(
            """
            update gatherings.guest
               set answer = :answer, answered_at = :at, answered_sequence = :sequence,
                   source = :source
             where gathering_id = :gathering and person_id = :person
            """)
        .param("gathering", gatheringId)
        .param("person", personId)
        .param("answer", reply.answer().name())
        .param("at", reply.at() == null ? null : Instants.param(reply.at()))
        .param("sequence", reply.sequence())
        .param("source", reply.source() == null ? null : reply.source().name())
        .update();
  }

  /**
   * @param asked those who are meant
   * @param came those of them who came
   */
  void setCame(UUID gatheringId, Collection<UUID> asked, Collection<UUID> came) {
    db.sql(
            """
            update gatherings.guest set came = person_id = any(:came)
             where gathering_id = :gathering and person_id = any(:asked)
            """)
        .param("gathering", gatheringId)
        .param("asked", asked.toArray(UUID[]::new))
        .param("came", came.toArray(UUID[]::new))
        .update();
  }

  private static Reply reply(ResultSet row, int number) throws SQLException {
    String source = row.getString("source");
    return new Reply(
        Answer.valueOf(row.getString("answer")),
        Instants.getOrNull(row, "answered_at"),
        row.getObject("answered_sequence", Integer.class),
        source == null ? null : Source.valueOf(source));
  }
}
