package no.dugnad.challenges;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChallengeStore {
  private final JdbcClient db;

  ChallengeStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Challenge challenge, Instant at) {
    db.sql(
            """
            insert into challenges.challenge (id, organisation_id, title, background, created_at)
            values (:id, :organisation, :title, :background, :at)
            """)
        .param("id", challenge.id())
        .param("organisation", challenge.organisationId())
        .param("title", challenge.title())
        .param("background", challenge.background())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Challenge> find(UUID id) {
    return db.sql(
            """
            select id, organisation_id, title, background from challenges.challenge
             where id = :id
            """)
        .param("id", id)
        .query(Rows.to(Challenge.class))
        .optional();
  }

  List<Challenge> list(UUID organisationId) {
    return db.sql(
            """
            select id, organisation_id, title, background from challenges.challenge
             where organisation_id = :organisation order by title, id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(Challenge.class))
        .list();
  }
}
