package no.dugnad.platform.home;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody was last on home. What is new is new all through a visit: a reload, or a second
 * tab, is the same one still.
 */
@Repository
public class Visits {
  /** After so long a pause it is another visit. */
  public static final Duration PAUSE = Duration.ofMinutes(30);

  private final JdbcClient db;
  private final Clock clock;

  Visits(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Transactional
  public void add(UUID personId) {
    db.sql(
            """
            insert into home.visit (person_id, last_at) values (:person, :now)
            on conflict (person_id) do update
               set before_at = case when visit.last_at < :paused then visit.last_at
                                    else visit.before_at end,
                   last_at = excluded.last_at
             where visit.last_at < excluded.last_at
            """)
        .param("person", personId)
        .param("now", Instants.param(clock.instant()))
        .param("paused", Instants.param(clock.instant().minus(PAUSE)))
        .update();
  }
}
