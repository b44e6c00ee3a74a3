package no.dugnad.followup.pulses;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways in to anonymous pulses, and what came in by them, until they close. */
@Repository
class SlipStore {
  private final JdbcClient db;

  SlipStore(JdbcClient db) {
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
}
