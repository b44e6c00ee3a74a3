package no.dugnad.followup.pulses;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ways in to anonymous pulses, what came in by them until they close, and what is left of it
 * then. Nothing here tells who.
 */
@Repository
class AnonymousStore {
  /** As an option: that the question was passed over. */
  static final int PASSED = 0;

  private final JdbcClient db;

  AnonymousStore(JdbcClient db) {
    this.db = db;
  }

  /** In the order of their hashes, which is nobody's. */
  void deal(UUID pulseId, Collection<String> hashes) {
    db.sql("delete from pulses.slip where pulse_id = :pulse").param("pulse", pulseId).update();
    db.sql("insert into pulses.slip (pulse_id, hash) select :pulse, unnest(:hashes)")
        .param("pulse", pulseId)
        .param("hashes", hashes.stream().sorted().toArray(String[]::new))
        .update();
  }

  Optional<UUID> findPulse(String hash) {
    return db.sql("select pulse_id from pulses.slip where hash = :hash")
        .param("hash", hash)
        .query(UUID.class)
        .optional();
  }

  /** Whether it was there to be used. */
  boolean use(String hash) {
    return db.sql("delete from pulses.slip where hash = :hash").param("hash", hash).update() == 1;
  }

  /** Random ids: one that tells the time, or its neighbour, would join what is torn apart. */
  void tear(Map<UUID, String> answers) {
    answers.forEach(
        (question, value) ->
            db.sql(
                    """
                    insert into pulses.answer (id, question_id, value)
                    values (gen_random_uuid(), :question, :value)
                    """)
                .param("question", question)
                .param("value", value)
                .update());
  }

  record Tally(UUID questionId, int option, int votes) {}

  List<Tally> list(UUID pulseId) {
    return db.sql(
            """
            select t.question_id, t.option, t.votes
              from pulses.tally t join pulses.question q on q.id = t.question_id
             where q.pulse_id = :pulse order by q.position, t.option
            """)
        .param("pulse", pulseId)
        .query(Rows.to(Tally.class))
        .list();
  }

  /** By the alphabet, within each question. */
  List<Results.Text> listTexts(UUID pulseId) {
    return db.sql(
            """
            select w.id, w.question_id, w.text
              from pulses.wording w join pulses.question q on q.id = w.question_id
             where q.pulse_id = :pulse order by q.position, w.text, w.id
            """)
        .param("pulse", pulseId)
        .query(Rows.to(Results.Text.class))
        .list();
  }

  /** How many have answered: each leaves a row for every question. */
  int countAnswers(UUID pulseId) {
    return db.sql(
            """
            select count(*) from pulses.answer a
             where a.question_id = (select q.id from pulses.question q
                                     where q.pulse_id = :pulse order by q.position limit 1)
            """)
        .param("pulse", pulseId)
        .query(Integer.class)
        .single();
  }

  /**
   * Counts what was chosen, and writes the texts anew by the alphabet, so that not even the order
   * of the rows on the disk tells who wrote what.
   */
  void countUp(UUID pulseId, Instant textsGoneAt) {
    db.sql(
            """
            insert into pulses.tally (question_id, option, votes)
            select q.id, case a.value when '' then 0 else cast(a.value as integer) end, count(*)
              from pulses.question q join pulses.answer a on a.question_id = q.id
             where q.pulse_id = :pulse and not (q.kind = 'TEXT' and a.value <> '')
             group by 1, 2 order by 1, 2
            """)
        .param("pulse", pulseId)
        .update();
    db.sql(
            """
            insert into pulses.wording (id, question_id, text, gone_at)
            select gen_random_uuid(), q.id, a.value, :gone
              from pulses.question q join pulses.answer a on a.question_id = q.id
             where q.pulse_id = :pulse and q.kind = 'TEXT' and a.value <> ''
             order by q.position, a.value
            """)
        .param("pulse", pulseId)
        .param("gone", Instants.param(textsGoneAt))
        .update();
  }

  /** Nothing of what was answered, and no way in, is left. */
  void forget(UUID pulseId) {
    db.sql(
            """
            delete from pulses.answer a using pulses.question q
             where q.id = a.question_id and q.pulse_id = :pulse
            """)
        .param("pulse", pulseId)
        .update();
    db.sql("delete from pulses.slip where pulse_id = :pulse").param("pulse", pulseId).update();
  }

  /** The themes that they were behind stay, with how many they were. */
  void forgetOldTexts(Instant now) {
    db.sql(
            """
            with gone as (delete from pulses.wording where gone_at <= :now returning id)
            delete from pulses.theme_text x using gone where gone.id = x.text_id
            """)
        .param("now", Instants.param(now))
        .update();
  }
}
