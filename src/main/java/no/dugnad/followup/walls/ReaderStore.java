package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReaderStore {
  private static final String SELECT =
      """
      select r.call_id as cohort_id, r.person_id, r.frequency, r.told_until, r.leave_key
        from walls.reader r
      """;

  private final JdbcClient db;

  ReaderStore(JdbcClient db) {
    this.db = db;
  }

  /** Hears of answers from now on, unless they have chosen. */
  void join(UUID cohortId, UUID personId, Instant now) {
    db.sql(
            """
            insert into walls.reader (call_id, person_id, frequency, told_until, leave_key)
            values (:call, :person, 'ANSWERS', :now, :key)
            on conflict (call_id, person_id) do nothing
            """)
        .param("call", cohortId)
        .param("person", personId)
        .param("now", Instants.param(now))
        .param("key", UUID.randomUUID())
        .update();
  }

  /** What stands there now is before them as they choose. */
  void choose(UUID cohortId, UUID personId, Frequency frequency, Instant now) {
    db.sql(
            """
            insert into walls.reader (call_id, person_id, frequency, told_until, leave_key)
            values (:call, :person, :frequency, :now, :key)
            on conflict (call_id, person_id) do update
               set frequency = excluded.frequency, told_until = excluded.told_until
            """)
        .param("call", cohortId)
        .param("person", personId)
        .param("frequency", frequency.name())
        .param("now", Instants.param(now))
        .param("key", UUID.randomUUID())
        .update();
  }

  void setTold(UUID cohortId, UUID personId, Instant until) {
    db.sql(
            """
            update walls.reader set told_until = :until
             where call_id = :call and person_id = :person and told_until < :until
            """)
        .param("call", cohortId)
        .param("person", personId)
        .param("until", Instants.param(until))
        .update();
  }

  void leave(UUID key) {
    db.sql("update walls.reader set frequency = 'NEVER' where leave_key = :key")
        .param("key", key)
        .update();
  }

  Optional<Reader> find(UUID cohortId, UUID personId) {
    return db.sql(SELECT + " where r.call_id = :call and r.person_id = :person")
        .param("call", cohortId)
        .param("person", personId)
        .query(Rows.to(Reader.class))
        .optional();
  }

  Optional<Reader> findByKey(UUID key) {
    return db.sql(SELECT + " where r.leave_key = :key")
        .param("key", key)
        .query(Rows.to(Reader.class))
        .optional();
  }

  /** Held until the transaction ends, so that nobody else tells them the same. */
  Optional<Reader> lock(Reader reader) {
    return db.sql(SELECT + " where r.call_id = :call and r.person_id = :person for update")
        .param("call", reader.cohortId())
        .param("person", reader.personId())
        .query(Rows.to(Reader.class))
        .optional();
  }

  /** Those for whom others have written something that is to be told by now. */
  List<Reader> listDue(Instant now) {
    return db.sql(
            SELECT
                + """
                where r.frequency <> 'NEVER'
                  and exists (
                    select from walls.contribution c
                      left join walls.contribution to_it on to_it.id = c.parent_id
                     where c.call_id = r.call_id and c.written_at > r.told_until
                       and c.written_at <= case r.frequency when 'DAILY' then :daily
                                                            when 'WEEKLY' then :weekly
                                                            else :atOnce end
                       and c.writer_id <> r.person_id and c.status = 'SHOWN'
                       and (r.frequency <> 'ANSWERS' or\
                """
                + WallStore.answersOwn("r.person_id")
                + "))"
                + " order by r.call_id, r.person_id")
        .param("atOnce", Instants.param(Frequency.AT_ONCE.until(now)))
        .param("daily", Instants.param(Frequency.DAILY.until(now)))
        .param("weekly", Instants.param(Frequency.WEEKLY.until(now)))
        .query(Rows.to(Reader.class))
        .list();
  }
}
