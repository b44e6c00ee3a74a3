package no.dugnad.funding.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.panels.PanelCall;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecommendationStore {
  private static final String MEETING =
      """
      select m.call_id, m.status, m.started_at, m.handed_over_at, m.handed_over_by, m.available,
             m.sent_back_at, m.sent_back_by, m.sent_back_why, m.place, m.ended_at,
             array(select p.application_id
                     from recommendations.apart p
                     join applications.application_call a on a.application_id = p.application_id
                    where a.call_id = m.call_id) as late
        from recommendations.meeting m
      """;

  private final JdbcClient db;

  RecommendationStore(JdbcClient db) {
    this.db = db;
  }

  boolean start(UUID callId, UUID by, Instant at) {
    return db.sql(
                """
                insert into recommendations.meeting (call_id, status, started_at, started_by)
                values (:call, 'OPEN', :at, :by)
                on conflict do nothing
                """)
            .param("call", callId)
            .param("at", Instants.param(at))
            .param("by", by)
            .update()
        > 0;
  }

  Optional<Meeting> findMeeting(UUID callId) {
    return OncePerRequest.ask("recommendations.meeting:" + callId, () -> askForMeeting(callId));
  }

  private Optional<Meeting> askForMeeting(UUID callId) {
    return db.sql(MEETING + " where m.call_id = :call")
        .param("call", callId)
        .query(RecommendationStore::meeting)
        .optional();
  }

  /** Locks the meeting against everybody who proposes or hands over. */
  Optional<Meeting> lockMeeting(UUID callId) {
    return db.sql(MEETING + " where m.call_id = :call for update")
        .param("call", callId)
        .query(RecommendationStore::meeting)
        .optional();
  }

  /** The organisation's meetings that are not over. */
  List<PanelCall> listUnderWay(UUID organisationId) {
    return db.sql(
            """
            select c.call_id, c.title from recommendations.meeting m
              join calls.call_terms c on c.call_id = m.call_id
             where c.organisation_id = :organisation and m.status <> 'HANDED_OVER'
             order by m.started_at, m.call_id
            """)
        .param("organisation", organisationId)
        .query(Rows.to(PanelCall.class))
        .list();
  }

  void setHeading(UUID callId, Meeting.Heading heading) {
    db.sql(
            """
            update recommendations.meeting set place = :place, ended_at = :ended
             where call_id = :call
            """)
        .param("call", callId)
        .param("place", heading.place())
        .param("ended", heading.endedAt().map(Instants::param).orElse(null))
        .update();
  }

  void setStatus(UUID callId, MeetingStatus status) {
    var handedOver = status instanceof MeetingStatus.HandedOver h ? h : null;
    var sentBack = status instanceof MeetingStatus.SentBack s ? s : null;
    db.sql(
            """
            update recommendations.meeting
               set status = :status, handed_over_at = :handedOverAt,
                   handed_over_by = :handedOverBy, available = :available,
                   sent_back_at = :sentBackAt, sent_back_by = :sentBackBy,
                   sent_back_why = :sentBackWhy
             where call_id = :call
            """)
        .param("call", callId)
        .param("status", name(status))
        .param("handedOverAt", handedOver == null ? null : Instants.param(handedOver.at()))
        .param("handedOverBy", handedOver == null ? null : handedOver.by())
        .param("available", handedOver == null ? null : handedOver.available().ore())
        .param("sentBackAt", sentBack == null ? null : Instants.param(sentBack.at()))
        .param("sentBackBy", sentBack == null ? null : sentBack.by())
        .param("sentBackWhy", sentBack == null ? null : sentBack.why())
        .update();
  }

  private static String name(MeetingStatus status) {
    return switch (status) {
      case MeetingStatus.Open() -> "OPEN";
      case MeetingStatus.HandedOver _ -> "HANDED_OVER";
      case MeetingStatus.SentBack _ -> "SENT_BACK";
    };
  }

  List<Recommendation> list(Collection<UUID> applications) {
    return db.sql(
            """
            select application_id, verdict, amount, grounds, revision
              from recommendations.recommendation
             where application_id = any(:applications)
             order by application_id
            """)
        .param("applications", applications.toArray(UUID[]::new))
        .query(Rows.to(Recommendation.class))
        .list();
  }

  /** Saves unless somebody has saved since the recommendation's own revision. */
  Optional<Recommendation> save(Recommendation typed, UUID by, Instant at) {
    return db.sql(
            """
            insert into recommendations.recommendation as r
              (application_id, verdict, amount, grounds, revision, changed_at, changed_by)
            values (:application, :verdict, :amount, :grounds, 1, :at, :by)
            on conflict (application_id) do update
              set verdict = excluded.verdict, amount = excluded.amount,
                  grounds = excluded.grounds, revision = r.revision + 1,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by
              where r.revision = :base
            returning r.application_id, r.verdict, r.amount, r.grounds, r.revision
            """)
        .param("application", typed.applicationId())
        .param("verdict", typed.verdict().name())
        .param("amount", typed.amount().ore())
        .param("grounds", typed.grounds())
        .param("base", typed.revision())
        .param("at", Instants.param(at))
        .param("by", by)
        .query(Rows.to(Recommendation.class))
        .optional();
  }

  void setApart(UUID applicationId, Instant since) {
    db.sql(
            """
            insert into recommendations.apart (application_id, since) values (:application, :since)
            on conflict do nothing
            """)
        .param("application", applicationId)
        .param("since", Instants.param(since))
        .update();
  }

  /** The call's applications are one whole again. */
  void joinApart(UUID callId) {
    db.sql(
            """
            delete from recommendations.apart p using applications.application_call a
             where a.application_id = p.application_id and a.call_id = :call
            """)
        .param("call", callId)
        .update();
  }

  /** Who saved the recommendation last. */
  record Author(UUID id, String name) {}

  Optional<Author> findAuthor(UUID applicationId) {
    return db.sql(
            """
            select r.changed_by, p.name from recommendations.recommendation r
              join people.person_name p on p.person_id = r.changed_by
             where r.application_id = :application
            """)
        .param("application", applicationId)
        .query(
            (row, _) -> new Author(row.getObject("changed_by", UUID.class), row.getString("name")))
        .optional();
  }

  private static Meeting meeting(ResultSet row, int number) throws SQLException {
    return new Meeting(
        row.getObject("call_id", UUID.class),
        Instants.get(row, "started_at"),
        new Meeting.Heading(
            row.getString("place"), Optional.ofNullable(Instants.getOrNull(row, "ended_at"))),
        status(row),
        Set.of((UUID[]) row.getArray("late").getArray()));
  }

  private static MeetingStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "HANDED_OVER" ->
          new MeetingStatus.HandedOver(
              Instants.get(row, "handed_over_at"),
              row.getObject("handed_over_by", UUID.class),
              new Money(row.getLong("available")));
      case "SENT_BACK" ->
          new MeetingStatus.SentBack(
              Instants.get(row, "sent_back_at"),
              row.getString("sent_back_by"),
              row.getString("sent_back_why"));
      default -> new MeetingStatus.Open();
    };
  }
}
