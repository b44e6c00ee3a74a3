package no.dugnad.platform.forgetting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForgettingStore {
  private static final String SELECT =
      """
      select r.*, p.name, o.name as organisation
        from forgetting.request r
        join people.person_name p on p.person_id = r.person_id
        join people.organisation_name o on o.organisation_id = r.organisation_id
      """;

  /** Of those who keep the people of the organisation that answers. */
  static final String AWAITED =
      """
      select r.id, p.name, r.answer_by, r.asked_at
        from forgetting.request r
        join people.person_name p on p.person_id = r.person_id
       where r.organisation_id = :administered and r.status = 'ASKED' and r.person_id <> :person
       order by r.answer_by, r.id
      """;

  private final JdbcClient db;

  ForgettingStore(JdbcClient db) {
    this.db = db;
  }

  /**
   * @return whether there was none before
   */
  boolean insert(
      UUID id,
      UUID personId,
      UUID organisationId,
      String language,
      Instant at,
      UUID by,
      @Nullable String identity,
      LocalDate answerBy) {
    return db.sql(
                """
                insert into forgetting.request
                  (id, person_id, organisation_id, language, asked_at, asked_by, identity,
                   answer_by)
                values (:id, :person, :organisation, :language, :at, :by, :identity, :answerBy)
                on conflict (person_id) where status in ('ASKED', 'DONE') do nothing
                """)
            .param("id", id)
            .param("person", personId)
            .param("organisation", organisationId)
            .param("language", language)
            .param("at", Instants.param(at))
            .param("by", by)
            .param("identity", identity)
            .param("answerBy", answerBy)
            .update()
        == 1;
  }

  void end(UUID id, String status, @Nullable String why, UUID by, Instant at) {
    db.sql(
            """
            update forgetting.request
               set status = :status, why = :why, ended_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("status", status)
        .param("why", why)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  Optional<ForgettingRequest> find(UUID id) {
    return db.sql(SELECT + " where r.id = :id")
        .param("id", id)
        .query((row, _) -> request(row))
        .optional();
  }

  /** Two who answer do it one after the other. */
  Optional<ForgettingRequest> lock(UUID id) {
    return db.sql(SELECT + " where r.id = :id for update of r")
        .param("id", id)
        .query((row, _) -> request(row))
        .optional();
  }

  Optional<ForgettingRequest> findOpen(UUID personId) {
    return db.sql(SELECT + " where r.person_id = :person and r.status = 'ASKED'")
        .param("person", personId)
        .query((row, _) -> request(row))
        .optional();
  }

  /** Those to be answered first, by when; then the latest. */
  List<ForgettingRequest> list(UUID organisationId) {
    return db.sql(
            SELECT
                + """
                 where r.organisation_id = :organisation
                 order by r.status = 'ASKED' desc,
                          case when r.status = 'ASKED' then r.answer_by end, r.asked_at desc, r.id
                """)
        .param("organisation", organisationId)
        .query((row, _) -> request(row))
        .list();
  }

  List<ForgettingRequest> listOpenUntil(LocalDate day) {
    return db.sql(SELECT + " where r.status = 'ASKED' and r.answer_by <= :day order by r.id")
        .param("day", day)
        .query((row, _) -> request(row))
        .list();
  }

  void tell(UUID id, List<Held> told) {
    for (int position = 0; position < told.size(); position++) {
      Held one = told.get(position);
      db.sql(
              """
              insert into forgetting.told (request_id, position, what, treatment, law, number)
              values (:request, :position, :what, :treatment, :law, :number)
              """)
          .param("request", id)
          .param("position", position)
          .param("what", one.what())
          .param("treatment", one.treatment().name())
          .param("law", one.law() == null ? null : one.law().name())
          .param("number", one.number())
          .update();
    }
  }

  List<Held> listTold(UUID id) {
    return db.sql(
            """
            select what, treatment, law, number from forgetting.told
             where request_id = :request order by position
            """)
        .param("request", id)
        .query(Rows.to(Held.class))
        .list();
  }

  void open(UUID requestId, String why, UUID by, Instant at) {
    db.sql(
            """
            insert into forgetting.opening (id, request_id, at, opened_by, why)
            values (:id, :request, :at, :by, :why)
            """)
        .param("id", Ids.next())
        .param("request", requestId)
        .param("at", Instants.param(at))
        .param("by", by)
        .param("why", why)
        .update();
  }

  List<Opening> listOpenings(UUID requestId) {
    return db.sql(
            """
            select o.at, o.opened_by, p.name, o.why
              from forgetting.opening o
              join people.person_name p on p.person_id = o.opened_by
             where o.request_id = :request order by o.at, o.id
            """)
        .param("request", requestId)
        .query(Rows.to(Opening.class))
        .list();
  }

  private static ForgettingRequest request(ResultSet row) throws SQLException {
    return new ForgettingRequest(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        Locale.of(row.getString("language")),
        Instants.get(row, "asked_at"),
        Optional.ofNullable(row.getString("identity")),
        row.getObject("answer_by", LocalDate.class),
        status(row));
  }

  private static ForgettingStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "ASKED" -> new ForgettingStatus.Asked();
      case "DONE" -> new ForgettingStatus.Done(Instants.get(row, "ended_at"));
      case "TAKEN_BACK" -> new ForgettingStatus.TakenBack(Instants.get(row, "ended_at"));
      case "REFUSED" ->
          new ForgettingStatus.Refused(Instants.get(row, "ended_at"), row.getString("why"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
