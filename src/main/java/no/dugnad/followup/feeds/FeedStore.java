package no.dugnad.followup.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeedStore {
  private final JdbcClient db;

  FeedStore(JdbcClient db) {
    this.db = db;
  }

  Optional<String> findToken(UUID personId) {
    return db.sql("select token from feeds.feed where person_id = :person")
        .param("person", personId)
        .query(String.class)
        .optional();
  }

  Optional<Feed> find(String token) {
    return db.sql("select person_id, made_at from feeds.feed where token = :token")
        .param("token", token)
        .query(Rows.to(Feed.class))
        .optional();
  }

  record Feed(UUID personId, Instant madeAt) {}

  void put(UUID personId, String token, Instant at) {
    db.sql(
            """
            insert into feeds.feed (person_id, token, made_at) values (:person, :token, :at)
            on conflict (person_id) do update
              set token = excluded.token, made_at = excluded.made_at
            """)
        .param("person", personId)
        .param("token", token)
        .param("at", Instants.param(at))
        .update();
  }

  void remove(UUID personId) {
    db.sql("delete from feeds.feed where person_id = :person").param("person", personId).update();
  }
}
