package no.dugnad.funding.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications as they are looked through: those of a call, and those of a person. */
@Repository
class ApplicationLists {
  private static final String SELECT_WITH_CALL =
      "select "
          + ApplicationRow.FIELDS
          + """
            , a.answered_at, c.title as call, c.deadline,
              c.open @> cast(:now as timestamptz) as open
            from applications.application a
            join calls.call_terms c on c.call_id = a.call_id
          """;

  private static final String SELECT_WITH_OWNER =
      "select "
          + ApplicationRow.FIELDS
          + """
            , p.name as owner, a.rejection_proposed,
            array(select q.name
                    from applications.co_applicant c
                    join people.person_name q on q.person_id = c.person_id
                   where c.application_id = a.id and c.accepted_at is not null
                   order by q.name, q.person_id) as others
            from applications.application a
            join people.person_name p on p.person_id = a.owner_id
          """;

  private final JdbcClient db;

  ApplicationLists(JdbcClient db) {
    this.db = db;
  }

  List<Application> listSubmitted(UUID callId) {
    return OncePerRequest.ask("applications.submitted:" + callId, () -> readSubmitted(callId));
  }

  /** What is proposed for rejection among them is not asked for once more. */
  private List<Application> readSubmitted(UUID callId) {
    var toBeRejected = new HashSet<UUID>();
    List<Application> submitted =
        db.sql(
                "select "
                    + ApplicationRow.FIELDS
                    + """
                    , a.rejection_proposed
                     from applications.application a
                    where a.call_id = :call and a.status = 'SUBMITTED'
                    order by a.submitted_at, a.id
                    """)
            .param("call", callId)
            .query(
                (row, number) -> {
                  Application application = ApplicationRow.read(row, number);
                  if (row.getBoolean("rejection_proposed")) toBeRejected.add(application.id());
                  return application;
                })
            .list();
    OncePerRequest.know(toBeRejected(callId), Set.copyOf(toBeRejected));
    return submitted;
  }

  private static String toBeRejected(UUID callId) {
    return "applications.toBeRejected:" + callId;
  }

  List<SubmittedApplication> listHandled(UUID callId) {
    return db.sql(
            SELECT_WITH_OWNER
                + """
                 where a.call_id = :call
                   and (a.status in ('SUBMITTED', 'REJECTED') or a.withdrawn_handed_in)
                 order by a.submitted_at, a.id
                """)
        .param("call", callId)
        .query(
            (row, number) ->
                new SubmittedApplication(
                    ApplicationRow.read(row, number),
                    row.getString("owner"),
                    List.of((String[]) row.getArray("others").getArray()),
                    row.getBoolean("rejection_proposed")))
        .list();
  }

  Set<UUID> listToBeRejected(UUID callId) {
    return OncePerRequest.ask(toBeRejected(callId), () -> readToBeRejected(callId));
  }

  private Set<UUID> readToBeRejected(UUID callId) {
    return Set.copyOf(
        db.sql(
                """
                select id from applications.application
                 where call_id = :call and status = 'SUBMITTED' and rejection_proposed
                """)
            .param("call", callId)
            .query(UUID.class)
            .list());
  }

  int countDrafts(UUID callId) {
    return db.sql(
            "select count(*) from applications.application where call_id = :call and status ="
                + " 'DRAFT'")
        .param("call", callId)
        .query(Integer.class)
        .single();
  }

  int countChanged(UUID callId) {
    return db.sql(
            """
            select count(*) from applications.application
             where call_id = :call and status = 'SUBMITTED' and changing_sheet_id is not null
            """)
        .param("call", callId)
        .query(Integer.class)
        .single();
  }

  /** All that the person owns or has accepted to write in, the newest first. */
  List<OwnApplication> listOf(UUID personId, Instant now) {
    return db.sql(
            SELECT_WITH_CALL
                + """
                 where a.id in (select o.id from applications.application o
                                 where o.owner_id = :person
                                 union all
                                select c.application_id from applications.co_applicant c
                                 where c.person_id = :person and c.accepted_at is not null)
                 order by a.id desc
                """)
        .param("person", personId)
        .param("now", Instants.param(now))
        .query(ApplicationLists::ownApplication)
        .list();
  }

  List<OwnApplication> list(Collection<UUID> ids, Instant now) {
    return db.sql(SELECT_WITH_CALL + " where a.id = any(:ids) order by a.id")
        .param("ids", ids.toArray(UUID[]::new))
        .param("now", Instants.param(now))
        .query(ApplicationLists::ownApplication)
        .list();
  }

  /** What home asks of the person: see {@link Applications.Awaited}. */
  List<Applications.Awaited> listAwaited(UUID personId, Instant now) {
    return db.sql(
            "select o.*, w.what from ("
                + SELECT_WITH_CALL
                + """
                ) o join (
                  select a.id, 'OWN' as what
                    from applications.application a where a.owner_id = :person
                   union all
                  select c.application_id,
                         case when c.accepted_at is null then 'INVITATION' else 'OWN' end
                    from applications.co_applicant c where c.person_id = :person) w on w.id = o.id
                  left join applications.answer_read r
                    on r.application_id = o.id and r.person_id = :person
                 where w.what = 'INVITATION'
                    or o.open and (o.status = 'DRAFT' or o.changing_sheet_id is not null)
                    or greatest(o.answered_at, o.rejected_at) > greatest(:since, r.read_at)
                 order by o.deadline, o.id
                """)
        .param("person", personId)
        .param("now", Instants.param(now))
        .param("since", Instants.param(now.minus(Applications.ANSWER_IS_NEWS)))
        .query(
            (row, number) ->
                new Applications.Awaited(
                    Applications.Awaited.What.valueOf(row.getString("what")),
                    ownApplication(row, number)))
        .list();
  }

  /** Everybody who writes in an application to the call: owners and those who accepted. */
  List<UUID> listWriters(UUID callId) {
    return db.sql(
            """
            select a.owner_id from applications.application a
             where a.call_id = :call
               and (a.status = 'DRAFT' or a.changing_sheet_id is not null)
            union
            select c.person_id from applications.co_applicant c
              join applications.application a on a.id = c.application_id
             where a.call_id = :call and c.accepted_at is not null
               and (a.status = 'DRAFT' or a.changing_sheet_id is not null)
             order by 1
            """)
        .param("call", callId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  private static OwnApplication ownApplication(ResultSet row, int number) throws SQLException {
    return new OwnApplication(
        ApplicationRow.read(row, number),
        row.getString("call"),
        Instants.get(row, "deadline"),
        row.getBoolean("open"),
        row.getObject("answered_at") != null);
  }
}
