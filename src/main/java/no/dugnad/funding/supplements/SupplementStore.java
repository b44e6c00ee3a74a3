package no.dugnad.funding.supplements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.supplements.Supplements.Standing;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SupplementStore {
  private static final String SELECT =
      """
      select s.*, p.name as asked_by_name
        from supplements.supplement s
        join people.person_name p on p.person_id = s.asked_by
      """;

  /** What a person is asked to add, and what they handle as an adviser of an organisation. */
  static final String WAITING =
      """
      select 'ASKED' as what, a.application_id, a.call_id, a.title, s.due_on
        from applications.applicant w
        join applications.submitted a on a.application_id = w.application_id
        join supplements.supplement s on s.application_id = a.application_id
       where w.person_id = :person and s.status = 'ASKED' and s.due_on >= :today
      union all
      select case s.status when 'SENT' then 'SENT' else 'LAPSED' end, a.application_id,
             a.call_id, a.title, null
        from supplements.supplement s
        join applications.submitted a on a.application_id = s.application_id
       where s.asked_by = :person and a.organisation_id = cast(:organisation as uuid)
         and s.reviewed_at is null
         and (s.status in ('SENT', 'LAPSED') or s.status = 'ASKED' and s.due_on < :today)
      union all
      select 'RESPONSIBLE', a.application_id, a.call_id, c.title, null
        from casework.responsibility r
        join applications.submitted a on a.application_id = r.application_id
        join calls.call_terms c on c.call_id = a.call_id
       where r.person_id = :person and a.organisation_id = cast(:organisation as uuid)
         and a.answered_at is null
       order by what, due_on, call_id, application_id
      """;

  private final JdbcClient db;

  SupplementStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Supplement supplement) {
    db.sql(
            """
            insert into supplements.supplement
              (id, application_id, asked_by, asked_at, text, questions, due_on, sheet_id)
            values (:id, :application, :by, :at, :text, :questions, :dueOn, :sheet)
            """)
        .param("id", supplement.id())
        .param("application", supplement.applicationId())
        .param("by", supplement.asking().by())
        .param("at", Instants.param(supplement.asking().at()))
        .param("text", supplement.asking().text())
        .param(
            "questions", supplement.asking().questions().stream().sorted().toArray(String[]::new))
        .param("dueOn", supplement.dueOn())
        .param("sheet", supplement.sheetId())
        .update();
  }

  /** The newest first. */
  List<Supplement> list(UUID applicationId) {
    return db.sql(SELECT + " where s.application_id = :application order by s.id desc")
        .param("application", applicationId)
        .query(SupplementStore::supplement)
        .list();
  }

  Optional<Supplement> find(UUID id) {
    return db.sql(SELECT + " where s.id = :id")
        .param("id", id)
        .query(SupplementStore::supplement)
        .optional();
  }

  /** Those of the applications that have one open. */
  List<Supplement> listAsked(Collection<UUID> applicationIds) {
    return db.sql(
            SELECT
                + """
                 where s.application_id = any(:applications) and s.status = 'ASKED'
                   and exists (select from applications.submitted a
                                where a.application_id = s.application_id)
                 order by s.application_id
                """)
        .param("applications", applicationIds.toArray(UUID[]::new))
        .query(SupplementStore::supplement)
        .list();
  }

  /** Those whose day is over on this day. */
  List<Supplement> listOver(LocalDate today) {
    return db.sql(SELECT + " where s.status = 'ASKED' and s.due_on < :today order by s.id")
        .param("today", today)
        .query(SupplementStore::supplement)
        .list();
  }

  /** Those that nobody has been reminded of, and that end before this day. */
  List<Supplement> listUnreminded(LocalDate before) {
    return db.sql(
            SELECT
                + """
                 where s.status = 'ASKED' and s.reminded_on is distinct from s.due_on
                   and s.due_on < :before
                 order by s.id
                """)
        .param("before", before)
        .query(SupplementStore::supplement)
        .list();
  }

  void setReminded(UUID id) {
    db.sql("update supplements.supplement set reminded_on = due_on where id = :id")
        .param("id", id)
        .update();
  }

  void setDue(UUID id, LocalDate dueOn) {
    db.sql(
            """
            update supplements.supplement
               set due_on = :dueOn, status = 'ASKED', lapsed_at = null, reviewed_at = null
             where id = :id
            """)
        .param("id", id)
        .param("dueOn", dueOn)
        .update();
  }

  void setReviewed(UUID id, Instant at) {
    db.sql("update supplements.supplement set reviewed_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setStatus(UUID id, SupplementStatus status) {
    var sent = status instanceof SupplementStatus.Sent s ? s : null;
    var withdrawn = status instanceof SupplementStatus.Withdrawn w ? w : null;
    var lapsed = status instanceof SupplementStatus.Lapsed l ? l : null;
    db.sql(
            """
            update supplements.supplement
               set status = :status, sent_at = :sentAt, sent_by = :sentBy,
                   before_sheet_id = :before, lapsed_at = :lapsedAt,
                   withdrawn_at = :withdrawnAt, withdrawn_by = :withdrawnBy
             where id = :id
            """)
        .param("id", id)
        .param("status", name(status))
        .param("sentAt", sent == null ? null : Instants.param(sent.at()))
        .param("sentBy", sent == null ? null : sent.by())
        .param("before", sent == null ? null : sent.beforeSheetId())
        .param("lapsedAt", lapsed == null ? null : Instants.param(lapsed.at()))
        .param("withdrawnAt", withdrawn == null ? null : Instants.param(withdrawn.at()))
        .param("withdrawnBy", withdrawn == null ? null : withdrawn.by())
        .update();
  }

  private static String name(SupplementStatus status) {
    return switch (status) {
      case SupplementStatus.Asked _ -> "ASKED";
      case SupplementStatus.Sent _ -> "SENT";
      case SupplementStatus.Lapsed _ -> "LAPSED";
      case SupplementStatus.Withdrawn _ -> "WITHDRAWN";
    };
  }

  List<Standing> listStandings(UUID callId, LocalDate today) {
    return db.sql(
            """
            select a.application_id, r.person_id, r.name, r.acting, s.due_on,
                   a.status = 'SUBMITTED' and exists (
                     select from supplements.supplement n
                      where n.application_id = a.application_id and n.reviewed_at is null
                        and (n.status in ('SENT', 'LAPSED')
                             or n.status = 'ASKED' and n.due_on < :today)) as awaits_review
              from applications.handed_in a
              left join casework.responsibility r on r.application_id = a.application_id
              left join supplements.supplement s
                on s.application_id = a.application_id and a.status = 'SUBMITTED'
               and s.status = 'ASKED' and s.due_on >= :today
             where a.call_id = :call
             order by a.application_id
            """)
        .param("call", callId)
        .param("today", today)
        .query(
            (row, number) ->
                new Standing(
                    row.getObject("application_id", UUID.class),
                    row.getObject("person_id") == null
                        ? Optional.empty()
                        : Optional.of(Rows.to(Responsible.class).mapRow(row, number)),
                    Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                    row.getBoolean("awaits_review")))
        .list();
  }

  private static Supplement supplement(ResultSet row, int number) throws SQLException {
    return new Supplement(
        row.getObject("id", UUID.class),
        row.getObject("application_id", UUID.class),
        new Supplement.Asking(
            row.getObject("asked_by", UUID.class),
            row.getString("asked_by_name"),
            Instants.get(row, "asked_at"),
            row.getString("text"),
            Set.of((String[]) row.getArray("questions").getArray())),
        row.getObject("due_on", LocalDate.class),
        row.getObject("sheet_id", UUID.class),
        status(row),
        Instants.getOrNull(row, "reviewed_at"));
  }

  private static SupplementStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "SENT" ->
          new SupplementStatus.Sent(
              Instants.get(row, "sent_at"),
              row.getObject("sent_by", UUID.class),
              row.getObject("before_sheet_id", UUID.class));
      case "LAPSED" -> new SupplementStatus.Lapsed(Instants.get(row, "lapsed_at"));
      case "WITHDRAWN" ->
          new SupplementStatus.Withdrawn(
              Instants.get(row, "withdrawn_at"), row.getObject("withdrawn_by", UUID.class));
      default -> new SupplementStatus.Asked();
    };
  }
}
