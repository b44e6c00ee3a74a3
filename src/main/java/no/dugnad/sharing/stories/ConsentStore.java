package no.dugnad.sharing.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say to being seen. Their names and addresses are written nowhere else. */
@Repository
class ConsentStore {
  private static final String SELECT =
      """
      select c.*, p.story_id
        from stories.consent c
        join stories.picture p on p.id = c.picture_id
      """;

  private final JdbcClient db;

  ConsentStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param how null for one who is asked
   * @param tokenHash null for one who was sent no link
   */
  void insert(
      UUID id,
      UUID pictureId,
      Subject subject,
      String scope,
      @Nullable How how,
      Asking asking,
      @Nullable String tokenHash) {
    db.sql(
            """
            insert into stories.consent
              (id, picture_id, name, guardian, scope, email, token_hash, status, how, asked_at,
               asked_by, answered_at)
            values
              (:id, :picture, :name, :guardian, :scope, :email, :token, :status, :how, :at, :by,
               :answered)
            """)
        .param("id", id)
        .param("picture", pictureId)
        .param("name", subject.name())
        .param("guardian", subject.guardian())
        .param("scope", scope)
        .param("email", how == null ? asking.email() : null)
        .param("token", tokenHash)
        .param("status", how == null ? "ASKED" : "GIVEN")
        .param("how", how == null ? null : how.name())
        .param("at", Instants.param(asking.at()))
        .param("by", asking.by())
        .param("answered", how == null ? null : Instants.param(asking.at()))
        .update();
  }

  /**
   * @param email null for one whom no mail goes to
   */
  record Asking(UUID by, Instant at, @Nullable String email) {}

  /** The link from before leads nowhere. */
  void setToken(UUID id, String tokenHash) {
    db.sql("update stories.consent set token_hash = :token where id = :id")
        .param("id", id)
        .param("token", tokenHash)
        .update();
  }

  void setGiven(UUID id, Instant at) {
    db.sql(
            """
            update stories.consent
               set status = 'GIVEN', how = 'MAIL', answered_at = :at, email = null
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setRefused(UUID id, Instant at) {
    db.sql(
            """
            update stories.consent
               set status = 'REFUSED', answered_at = :at, email = null
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setWithdrawn(UUID id, Instant at) {
    db.sql("update stories.consent set status = 'WITHDRAWN', withdrawn_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from stories.consent where id = :id").param("id", id).update();
  }

  /** What was said of a picture that is taken away, but by who took it away. */
  void deleteIdle(UUID pictureId) {
    db.sql(
            """
            delete from stories.consent
             where picture_id = :picture and status in ('ASKED', 'GIVEN')
            """)
        .param("picture", pictureId)
        .update();
  }

  Optional<Consent> find(UUID id) {
    return db.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, _) -> consent(row))
        .optional();
  }

  Optional<Consent> findByToken(String tokenHash) {
    return db.sql(SELECT + " where c.token_hash = :token")
        .param("token", tokenHash)
        .query((row, _) -> consent(row))
        .optional();
  }

  Optional<String> findEmail(UUID id) {
    return db.sql("select email from stories.consent where id = :id and email is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Of all pictures of a story, also of those that are taken away; in the order that they came. */
  List<Consent> list(UUID storyId) {
    return db.sql(SELECT + " where p.story_id = :story order by c.asked_at, c.id")
        .param("story", storyId)
        .query((row, _) -> consent(row))
        .list();
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        row.getObject("id", UUID.class),
        row.getObject("story_id", UUID.class),
        row.getObject("picture_id", UUID.class),
        new Subject(row.getString("name"), row.getString("guardian")),
        row.getString("scope"),
        status(row),
        row.getString("token_hash") != null);
  }

  private static ConsentStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "ASKED" -> new ConsentStatus.Asked(Instants.get(row, "asked_at"));
      case "GIVEN" ->
          new ConsentStatus.Given(
              Instants.get(row, "answered_at"),
              How.valueOf(row.getString("how")),
              row.getString("scope"));
      case "REFUSED" -> new ConsentStatus.Refused(Instants.get(row, "answered_at"));
      case "WITHDRAWN" -> new ConsentStatus.Withdrawn(Instants.get(row, "withdrawn_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
