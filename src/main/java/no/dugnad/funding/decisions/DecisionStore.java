package no.dugnad.funding.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.panels.Deciders;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore implements Deciders {
  private static final String SELECT =
      """
      select d.id, d.call_id, d.application_id, d.outcome, d.amount, d.grounds, d.reason,
             d.decided_at, p.name as decided_by, coalesce(d.told_at, n.at) as announced_at,
             case when d.told_at is null then n.by_id else d.decided_by end as announced_by,
             coalesce(d.appeal_by, n.appeal_by) as appeal_by, coalesce(w.amount, 0) as standing
        from decisions.decision d
        join people.person_name p on p.person_id = d.decided_by
        left join decisions.announcement n on n.call_id = d.call_id
        left join awards.awarded_application w on w.application_id = d.application_id
      """;

  private final JdbcClient db;

  DecisionStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean hasDecided(UUID callId, UUID personId) {
    return db.sql(
            """
            select exists (select from decisions.decision
                            where call_id = :call and decided_by = :person)
            """)
        .param("call", callId)
        .param("person", personId)
        .query(Boolean.class)
        .single();
  }

  void put(Decision decision, UUID by) {
    var told = decision.status() instanceof DecisionStatus.Announced announced ? announced : null;
    db.sql(
            """
            insert into decisions.decision
              (id, call_id, application_id, outcome, amount, grounds, reason, decided_at,
               decided_by, told_at, appeal_by)
            values
              (:id, :call, :application, :outcome, :amount, :grounds, :reason, :at, :by, :toldAt,
               :appealBy)
            on conflict (application_id) do update
              set outcome = excluded.outcome, amount = excluded.amount,
                  grounds = excluded.grounds, reason = excluded.reason,
                  decided_at = excluded.decided_at, decided_by = excluded.decided_by
            """)
        .param("id", decision.id())
        .param("call", decision.callId())
        .param("application", decision.applicationId())
        .param("outcome", decision.outcome().name())
        .param("amount", decision.amount().ore())
        .param("grounds", decision.grounds())
        .param("reason", decision.reason())
        .param("at", Instants.param(decision.decidedAt()))
        .param("by", by)
        .param("toldAt", told == null ? null : Instants.param(told.at()))
        .param("appealBy", told == null ? null : told.appealBy())
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from decisions.decision where id = :id").param("id", id).update();
  }

  Optional<Decision> findByApplication(UUID applicationId) {
    return OncePerRequest.ask(
        "decisions.decision:" + applicationId, () -> readByApplication(applicationId));
  }

  private Optional<Decision> readByApplication(UUID applicationId) {
    return db.sql(SELECT + " where d.application_id = :application")
        .param("application", applicationId)
        .query((row, number) -> decision(row))
        .optional();
  }

  List<Decision> list(UUID callId) {
    return OncePerRequest.ask("decisions.list:" + callId, () -> read(callId));
  }

  private List<Decision> read(UUID callId) {
    return db.sql(SELECT + " where d.call_id = :call order by d.decided_at, d.id")
        .param("call", callId)
        .query((row, number) -> decision(row))
        .list();
  }

  /**
   * The organisation's awards that are decided and not announced. Looked for in each call that
   * waits (offset 0 asks for that): all decisions there ever were are many, and these calls few.
   */
  List<Secret> listSecrets(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select d.id, d.application_id,
                   exists (select from panels.disqualification x
                            where x.application_id = d.application_id
                              and x.person_id = :person) as disqualified
              from calls.call_terms c
             cross join lateral (select d.id, d.application_id from decisions.decision d
                                  where d.call_id = c.call_id and d.outcome = 'AWARD'
                                 offset 0) d
             where c.organisation_id = :organisation
               and not exists (select from decisions.announcement n where n.call_id = c.call_id)
             order by d.id
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Secret.class))
        .list();
  }

  /** What is handed in to calls that take of the envelope, and not announced. */
  List<Secret> listPending(UUID envelopeId, UUID organisationId, UUID personId) {
    return db.sql(
            """
            select a.application_id as id, a.application_id,
                   exists (select from panels.disqualification x
                            where x.application_id = a.application_id
                              and x.person_id = :person) as disqualified
              from calls.call_terms c
              join applications.submitted a on a.call_id = c.call_id
             where c.envelope_id = :envelope and c.organisation_id = :organisation
               and not exists (select from decisions.announcement n where n.call_id = c.call_id)
             order by a.application_id
            """)
        .param("envelope", envelopeId)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Secret.class))
        .list();
  }

  /**
   * @param id the decision's; the application's where it has none
   */
  record Secret(UUID id, UUID applicationId, boolean disqualified) {}

  /**
   * What the call's letters say of the case.
   *
   * @param publisher the contact where nobody has chosen one
   */
  Letter.Head getLetterhead(UUID callId, @Nullable UUID publisher) {
    return db.sql(
            """
            select coalesce(h.case_number, '') as case_number, p.person_id, p.email, p.name,
                   p.language
              from (values (cast(:call as uuid), cast(:publisher as uuid))) c (id, publisher)
              left join decisions.letterhead h on h.call_id = c.id
              left join people.contact p on p.person_id = coalesce(h.contact_id, c.publisher)
            """)
        .param("call", callId)
        .param("publisher", publisher)
        .query((row, _) -> new Letter.Head(row.getString("case_number"), contact(row)))
        .single();
  }

  private static Optional<Person> contact(ResultSet row) throws SQLException {
    UUID id = row.getObject("person_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Person(
                id, row.getString("email"), row.getString("name"), row.getString("language")));
  }

  void putLetterhead(UUID callId, String caseNumber, UUID contactId) {
    db.sql(
            """
            insert into decisions.letterhead (call_id, case_number, contact_id)
            values (:call, :caseNumber, :contact)
            on conflict (call_id) do update
              set case_number = excluded.case_number, contact_id = excluded.contact_id
            """)
        .param("call", callId)
        .param("caseNumber", caseNumber)
        .param("contact", contactId)
        .update();
  }

  void insert(Announcement announcement) {
    db.sql(
            """
            insert into decisions.announcement (call_id, at, by_id, appeal_by, titles_public)
            values (:call, :at, :by, :appealBy, :titlesPublic)
            """)
        .param("call", announcement.callId())
        .param("at", Instants.param(announcement.at()))
        .param("by", announcement.by())
        .param("appealBy", announcement.appealBy())
        .param("titlesPublic", announcement.titlesPublic())
        .update();
  }

  Optional<Announcement> findAnnouncement(UUID callId) {
    return OncePerRequest.ask("decisions.announcement:" + callId, () -> readAnnouncement(callId));
  }

  private Optional<Announcement> readAnnouncement(UUID callId) {
    return db.sql(
            """
            select call_id, at, by_id as by, appeal_by, titles_public
              from decisions.announcement where call_id = :call
            """)
        .param("call", callId)
        .query(Rows.to(Announcement.class))
        .optional();
  }

  /**
   * The organisation's calls that are handed over and not announced, with how many of their
   * applications are not decided; those that the person may have nothing to do with aside.
   */
  List<Decisions.Waiting> listWaiting(UUID organisationId, UUID personId) {
    return OncePerRequest.ask(
        "decisions.waiting:" + organisationId + ":" + personId,
        () -> readWaiting(organisationId, personId));
  }

  private List<Decisions.Waiting> readWaiting(UUID organisationId, UUID personId) {
    return db.sql(
            """
            select c.call_id, c.title, c.answer_by, count(*) as applications,
                   count(*) filter (where d.id is null) as undecided,
                   exists (select from panels.assessor s
                            where s.call_id = c.call_id and s.person_id = :person) as assessed
              from calls.call_terms c
              join recommendations.handed_over h on h.call_id = c.call_id
              join applications.submitted a on a.call_id = c.call_id
              left join decisions.decision d on d.application_id = a.application_id
             where c.organisation_id = :organisation
               and not exists (select from decisions.announcement n where n.call_id = c.call_id)
               and not exists (select from panels.disqualification x
                                where x.application_id = a.application_id
                                  and x.person_id = :person)
             group by c.call_id, c.title, c.answer_by
             order by c.answer_by, c.call_id
            """)
        .param("organisation", organisationId)
        .param("person", personId)
        .query(Rows.to(Decisions.Waiting.class))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("application_id", UUID.class),
        new Decision.Ruling(
            Outcome.valueOf(row.getString("outcome")),
            new Money(row.getLong("amount")),
            row.getString("grounds"),
            row.getString("reason")),
        Instants.get(row, "decided_at"),
        row.getString("decided_by"),
        status(row));
  }

  private static DecisionStatus status(ResultSet row) throws SQLException {
    return row.getObject("announced_at") == null
        ? new DecisionStatus.Decided()
        : new DecisionStatus.Announced(
            Instants.get(row, "announced_at"),
            row.getObject("announced_by", UUID.class),
            row.getObject("appeal_by", LocalDate.class),
            new Money(row.getLong("standing")));
  }
}
