package no.dugnad.challenges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ChallengeStore {
  private static final String SELECT =
      """
      select c.id, c.organisation_id, c.title, c.whose, c.background, c.owner, c.contacts,
             c.language, c.status, c.status_at, c.status_by, c.updated_at, o.name as organisation
        from challenges.challenge c
        join people.organisation_name o on o.organisation_id = c.organisation_id
      """;

  private final JdbcClient db;
  private final SearchIndex index;
  private final ChallengeDocuments documents;

  ChallengeStore(JdbcClient db, SearchIndex index, ChallengeDocuments documents) {
    this.db = db;
    this.index = index;
    this.documents = documents;
  }

  void insert(UUID id, UUID organisationId, ChallengeText text, Instant at) {
    withText(
            db.sql(
                """
                insert into challenges.challenge
                  (id, organisation_id, title, whose, background, owner, contacts, language,
                   created_at, updated_at)
                values
                  (:id, :organisation, :title, :whose, :background, :owner, :contacts, :language,
                   :at, :at)
                """),
            text)
        .param("id", id)
        .param("organisation", organisationId)
        .param("at", Instants.param(at))
        .update();
    index.refresh(documents, id);
  }

  void update(UUID id, ChallengeText text, Instant at) {
    withText(
            db.sql(
                """
                update challenges.challenge
                   set title = :title, whose = :whose, background = :background, owner = :owner,
                       contacts = :contacts, language = :language, updated_at = :at
                 where id = :id
                """),
            text)
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
    index.refresh(documents, id);
  }

  private static StatementSpec withText(StatementSpec statement, ChallengeText text) {
    return statement
        .param("title", text.title())
        .param("whose", text.whose())
        .param("background", text.background())
        .param("owner", text.owner())
        .param("contacts", text.contacts())
        .param("language", text.language());
  }

  /**
   * @param status PUBLISHED or WITHDRAWN
   */
  void setStatus(UUID id, String status, Instant at, UUID by) {
    db.sql(
            """
            update challenges.challenge
               set status = :status, status_at = :at, status_by = :by, updated_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    index.refresh(documents, id);
  }

  Optional<Challenge> find(UUID id) {
    return OncePerRequest.ask("challenges.challenge:" + id, () -> read(id));
  }

  private Optional<Challenge> read(UUID id) {
    return db.sql(SELECT + " where c.id = :id")
        .param("id", id)
        .query((row, number) -> challenge(row))
        .optional();
  }

  /** The challenge, held until the transaction ends. */
  Challenge lock(UUID id) {
    db.sql("select id from challenges.challenge where id = :id for update")
        .param("id", id)
        .query()
        .rowSet();
    return read(id).orElseThrow(() -> new NotFound("challenge", id));
  }

  List<Challenge> list(UUID organisationId) {
    return db.sql(SELECT + " where c.organisation_id = :organisation order by c.title, c.id")
        .param("organisation", organisationId)
        .query((row, number) -> challenge(row))
        .list();
  }

  List<Challenge> listPublic(int offset, int most) {
    return db.sql(
            SELECT
                + """
                 where c.status = 'PUBLISHED'
                 order by c.status_at desc, c.id limit :most offset :offset
                """)
        .param("most", most)
        .param("offset", offset)
        .query((row, number) -> challenge(row))
        .list();
  }

  private static Challenge challenge(ResultSet row) throws SQLException {
    return new Challenge(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        new ChallengeText(
            row.getString("title"),
            row.getString("whose"),
            row.getString("background"),
            row.getString("owner"),
            row.getString("contacts"),
            row.getString("language")),
        status(row),
        Instants.get(row, "updated_at"));
  }

  private static ChallengeStatus status(ResultSet row) throws SQLException {
    UUID by = row.getObject("status_by", UUID.class);
    return switch (row.getString("status")) {
      case "DRAFT" -> new ChallengeStatus.Draft();
      case "PUBLISHED" -> new ChallengeStatus.Published(Instants.get(row, "status_at"), by);
      default -> new ChallengeStatus.Withdrawn(Instants.get(row, "status_at"), by);
    };
  }
}
