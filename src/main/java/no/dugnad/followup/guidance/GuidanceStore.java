package no.dugnad.followup.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.guidance.GuidanceRequest.Asking;
import no.dugnad.platform.database.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuidanceStore {
  private static final String SELECT =
      """
      select g.*, h.title, a.name as asker, b.name as adviser
        from guidance.request g
        join applications.heading h on h.application_id = g.application_id
        join people.person_name a on a.person_id = g.asker_id
        left join people.person_name b on b.person_id = g.answered_by
      """;

  /**
   * What waits for the person: for an answer to them, for them to read one, or for their answer.
   * Nobody answers those they apply or work together with; where none may, or none has in time, it
   * waits for the administrators.
   */
  static final String AWAITED =
      """
      select case when g.status = 'ANSWERED' then 'ANSWERED'
                  when g.asker_id = :person then 'WAITING' else 'TEAM_WAITS' end as what,
             g.application_id, h.title, g.promised_on, coalesce(g.ended_at, g.asked_at) as since
        from guidance.hearer w
        join guidance.request g on g.id = w.request_id
        join applications.heading h on h.application_id = g.application_id
       where w.person_id = :person
         and (g.status = 'OPEN' or g.status = 'ANSWERED' and g.read_at is null)
      union all
      select 'ASKED', g.application_id, h.title, g.promised_on, g.asked_at
        from guidance.request g
        join applications.heading h on h.application_id = g.application_id
       where g.organisation_id = cast(:organisation as uuid) and g.status = 'OPEN'
         and g.asker_id <> :person
         and exists (select from projects.application_adviser a
                      where a.application_id = g.application_id and a.person_id = :person
                     offset 0)
      union all
      select 'NOBODY', g.application_id, h.title, g.promised_on, g.asked_at
        from guidance.request g
        join applications.heading h on h.application_id = g.application_id
       where g.organisation_id = cast(:administered as uuid) and g.status = 'OPEN'
         and (g.promised_on < :today and cast(:organisation as uuid) is null
              or not exists (select from projects.application_adviser a
                              where a.application_id = g.application_id
                             offset 0))
       order by since, application_id
      """;

  private final JdbcClient db;

  GuidanceStore(JdbcClient db) {
    this.db = db;
  }

  void insert(GuidanceRequest request) {
    db.sql(
            """
            insert into guidance.request
              (id, application_id, organisation_id, asker_id, text, asked_at, promised_on)
            values (:id, :application, :organisation, :asker, :text, :at, :promised)
            """)
        .param("id", request.id())
        .param("application", request.applicationId())
        .param("organisation", request.organisationId())
        .param("asker", request.asking().askerId())
        .param("text", request.asking().text())
        .param("at", Instants.param(request.asking().at()))
        .param("promised", request.promisedOn())
        .update();
  }

  void answer(UUID id, String answer, UUID by, Instant at) {
    db.sql(
            """
            update guidance.request
               set status = 'ANSWERED', answer = :answer, answered_by = :by, ended_at = :at
             where id = :id
            """)
        .param("id", id)
        .param("answer", answer)
        .param("by", by)
        .param("at", Instants.param(at))
        .update();
  }

  void withdraw(UUID id, Instant at) {
    db.sql("update guidance.request set status = 'WITHDRAWN', ended_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  /** What the person was to hear of the application and has before them now. */
  void setRead(UUID applicationId, UUID personId, Instant at) {
    db.sql(
            """
            update guidance.request g set read_at = :at
             where g.application_id = :application and g.status = 'ANSWERED' and g.read_at is null
               and exists (select from guidance.hearer w
                            where w.request_id = g.id and w.person_id = :person)
            """)
        .param("application", applicationId)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  /** Who asked it; once they are out of the project's team, those who are in it. */
  List<UUID> listHearers(UUID id) {
    return db.sql("select person_id from guidance.hearer where request_id = :id order by person_id")
        .param("id", id)
        .query((row, _) -> row.getObject("person_id", UUID.class))
        .list();
  }

  Optional<GuidanceRequest> find(UUID id) {
    return db.sql(SELECT + " where g.id = :id")
        .param("id", id)
        .query((row, _) -> request(row))
        .optional();
  }

  /** Nobody else answers it, or takes it back, until the transaction ends. */
  Optional<GuidanceRequest> lock(UUID id) {
    db.sql("select id from guidance.request where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  /** All that is asked of the application, the newest first. */
  List<GuidanceRequest> list(UUID applicationId) {
    return db.sql(SELECT + " where g.application_id = :application order by g.asked_at desc, g.id")
        .param("application", applicationId)
        .query((row, _) -> request(row))
        .list();
  }

  /** Of those applications, the ones that wait for an answer. */
  List<UUID> listWaiting(Collection<UUID> applicationIds) {
    return db.sql(
            """
            select application_id from guidance.request
             where application_id = any(:applications) and status = 'OPEN'
             order by application_id
            """)
        .param("applications", applicationIds.toArray(UUID[]::new))
        .query((row, _) -> row.getObject("application_id", UUID.class))
        .list();
  }

  private static GuidanceRequest request(ResultSet row) throws SQLException {
    return new GuidanceRequest(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("title"),
        new Asking(
            row.getObject("asker_id", UUID.class),
            row.getString("asker"),
            row.getString("text"),
            Instants.get(row, "asked_at")),
        row.getObject("promised_on", LocalDate.class),
        status(row));
  }

  private static GuidanceStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "OPEN" -> new GuidanceStatus.Open();
      case "ANSWERED" ->
          new GuidanceStatus.Answered(
              Instants.get(row, "ended_at"), row.getString("adviser"), row.getString("answer"));
      case "WITHDRAWN" -> new GuidanceStatus.Withdrawn(Instants.get(row, "ended_at"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
