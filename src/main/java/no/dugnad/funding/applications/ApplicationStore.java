package no.dugnad.funding.applications;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ApplicationStore {
  private static final String FIELDS =
      """
      a.id, a.call_id, a.organisation_id, a.owner_id, a.sheet_id, a.title, a.amount, a.unit_id,
      a.unit, a.kind, a.status, a.submitted_at, a.submitted_by, a.sha256, a.withdrawn_at,
      a.withdrawn_by
      """;

  private static final String SELECT = "select " + FIELDS + " from applications.application a";

  private static final String SELECT_WITH_CALL =
      "select "
          + FIELDS
          + """
            , a.answered_at, c.title as call, c.deadline,
              c.status = 'PUBLISHED' and c.opens_at <= :now and :now < c.deadline as open
            from applications.application a
            join calls.call c on c.id = a.call_id
          """;

  private static final String SELECT_WITH_OWNER =
      "select "
          + FIELDS
          + """
            , p.name as owner
            from applications.application a
            join people.person p on p.id = a.owner_id
          """;

  private static final String SELECT_WITH_DEMANDS =
      "select "
          + FIELDS
          + """
            , c.kinds, c.least, c.most, c.language, c.deadline,
              c.status = 'PUBLISHED' and c.opens_at <= :now and :now < c.deadline as open
            from applications.application a
            join calls.call c on c.id = a.call_id
          """;

  private final JdbcClient db;

  /** An application has the same sheet all its days, and it is asked for at each save. */
  private final Map<UUID, UUID> sheets =
      Caffeine.newBuilder().maximumSize(10_000).<UUID, UUID>build().asMap();

  ApplicationStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Application application, Instant at) {
    db.sql(
            """
            insert into applications.application
              (id, call_id, organisation_id, owner_id, sheet_id, begun_at)
            values (:id, :call, :organisation, :owner, :sheet, :at)
            """)
        .param("id", application.id())
        .param("call", application.callId())
        .param("organisation", application.organisationId())
        .param("owner", application.ownerId())
        .param("sheet", application.sheetId())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Makes those wait who begin for the same person and call, so that two clicks make one draft. */
  void lockBeginning(UUID callId, UUID personId) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
        .param("what", "applications.begin:" + callId + ":" + personId)
        .query((row, number) -> true)
        .single();
  }

  Optional<Application> find(UUID id) {
    return OncePerRequest.ask(known(id), () -> read(id));
  }

  private static String known(UUID id) {
    return "applications.application:" + id;
  }

  private Optional<Application> read(UUID id) {
    return db.sql(SELECT + " where a.id = :id")
        .param("id", id)
        .query(ApplicationStore::application)
        .optional();
  }

  /** Locks the application against everybody else who writes in it or hands it in. */
  public Application getLocked(UUID id) {
    return db.sql(SELECT + " where a.id = :id for update")
        .param("id", id)
        .query(ApplicationStore::application)
        .optional()
        .orElseThrow(() -> new NotFound("application", id));
  }

  /**
   * Locks the application against being handed in, while others may write in it too. One statement,
   * because it runs at each save in the last minutes before a deadline.
   */
  Writing getLockedForWriting(UUID id, Instant now) {
    return getWriting(id, now, " for share of a");
  }

  /** As above, for one who will change the application's own row: others who write wait. */
  Writing getLockedForSummary(UUID id, Instant now) {
    // Two who share a lock and then both want to change the row would wait for each other for ever.
    return getWriting(id, now, " for no key update of a");
  }

  private Writing getWriting(UUID id, Instant now, String strength) {
    return db.sql(SELECT_WITH_DEMANDS + " where a.id = :id" + strength)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Writing(
                    application(row, number),
                    demands(row),
                    row.getBoolean("open"),
                    instant(row, "deadline")))
        .optional()
        .orElseThrow(() -> new NotFound("application", id));
  }

  private static CallDemands demands(ResultSet row) throws SQLException {
    String[] kinds = (String[]) row.getArray("kinds").getArray();
    return new CallDemands(
        Arrays.stream(kinds).map(Kind::valueOf).toList(),
        new Money(row.getLong("least")),
        new Money(row.getLong("most")),
        row.getString("language"));
  }

  /** An application, what its call asks, and whether that is open. */
  record Writing(Application application, CallDemands demands, boolean open, Instant deadline) {}

  UUID getSheetId(UUID id) {
    UUID known = sheets.get(id);
    if (known != null) return known;
    UUID sheet = find(id).orElseThrow(() -> new NotFound("application", id)).sheetId();
    sheets.put(id, sheet);
    return sheet;
  }

  Optional<Application> findDraft(UUID callId, UUID ownerId) {
    return db.sql(
            SELECT
                + """
                 where a.call_id = :call and a.owner_id = :owner and a.status = 'DRAFT'
                 order by a.id limit 1
                """)
        .param("call", callId)
        .param("owner", ownerId)
        .query(ApplicationStore::application)
        .optional();
  }

  List<Application> listSubmitted(UUID callId) {
    return OncePerRequest.ask("applications.submitted:" + callId, () -> readSubmitted(callId));
  }

  private List<Application> readSubmitted(UUID callId) {
    return db.sql(
            SELECT
                + """
                 where a.call_id = :call and a.status = 'SUBMITTED'
                 order by a.submitted_at, a.id
                """)
        .param("call", callId)
        .query(ApplicationStore::application)
        .list();
  }

  List<SubmittedApplication> listSubmittedWithOwners(UUID callId) {
    return db.sql(
            SELECT_WITH_OWNER
                + """
                 where a.call_id = :call and a.status = 'SUBMITTED'
                 order by a.submitted_at, a.id
                """)
        .param("call", callId)
        .query(
            (row, number) ->
                new SubmittedApplication(application(row, number), row.getString("owner")))
        .list();
  }

  /** The organisation behind a published call. */
  Optional<UUID> findInviter(UUID callId) {
    return db.sql("select organisation_id from calls.call where id = :id and status <> 'DRAFT'")
        .param("id", callId)
        .query(UUID.class)
        .optional();
  }

  int countDrafts(UUID callId) {
    return db.sql(
            "select count(*) from applications.application where call_id = :call and status ="
                + " 'DRAFT'")
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
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(ApplicationStore::ownApplication)
        .list();
  }

  List<OwnApplication> list(Collection<UUID> ids, Instant now) {
    return db.sql(SELECT_WITH_CALL + " where a.id = any(:ids) order by a.id")
        .param("ids", ids.toArray(UUID[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(ApplicationStore::ownApplication)
        .list();
  }

  /** What home asks of the person: see {@link AwaitedApplication}. */
  List<AwaitedApplication> listAwaited(UUID personId, Instant now) {
    return db.sql(
            "select o.*, w.what from ("
                + SELECT_WITH_CALL
                + """
                ) o join (
                  select a.id, 'DRAFT' as what
                    from applications.application a where a.owner_id = :person
                   union all
                  select c.application_id,
                         case when c.accepted_at is null then 'INVITATION' else 'DRAFT' end
                    from applications.co_applicant c where c.person_id = :person
                   union all
                  select e.application_id, 'ENDORSEMENT'
                    from endorsements.endorsement e
                   where e.manager_id = :person and e.status = 'ASKED') w on w.id = o.id
                 where case w.what when 'DRAFT' then o.status = 'DRAFT' and o.open
                                   when 'ENDORSEMENT' then o.status <> 'WITHDRAWN'
                                   else true end
                 order by o.deadline, o.id
                """)
        .param("person", personId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new AwaitedApplication(
                    AwaitedApplication.What.valueOf(row.getString("what")),
                    ownApplication(row, number)))
        .list();
  }

  /** Everybody who writes in a draft of the call: owners and those who accepted. */
  List<UUID> listDraftWriters(UUID callId) {
    return db.sql(
            """
            select a.owner_id from applications.application a
             where a.call_id = :call and a.status = 'DRAFT'
            union
            select c.person_id from applications.co_applicant c
              join applications.application a on a.id = c.application_id
             where a.call_id = :call and a.status = 'DRAFT' and c.accepted_at is not null
             order by 1
            """)
        .param("call", callId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  void setSummary(UUID id, String title, Money amount, @Nullable Kind kind) {
    db.sql(
            """
            update applications.application
               set title = :title, amount = :amount, kind = :kind
             where id = :id
            """)
        .param("id", id)
        .param("title", title)
        .param("amount", amount.ore())
        .param("kind", kind == null ? null : kind.name())
        .update();
  }

  void setUnit(UUID id, @Nullable Unit unit) {
    db.sql("update applications.application set unit_id = :unitId, unit = :unit where id = :id")
        .param("id", id)
        .param("unitId", unit == null ? null : unit.id())
        .param("unit", unit == null ? "" : unit.name())
        .update();
  }

  void setStatus(UUID id, ApplicationStatus status) {
    var submitted = status instanceof ApplicationStatus.Submitted s ? s : null;
    var withdrawn = status instanceof ApplicationStatus.Withdrawn w ? w : null;
    db.sql(
            """
            update applications.application
               set status = :status, submitted_at = :submittedAt, submitted_by = :submittedBy,
                   sha256 = :sha256, withdrawn_at = :withdrawnAt, withdrawn_by = :withdrawnBy
             where id = :id
            """)
        .param("id", id)
        .param("status", name(status))
        .param("submittedAt", submitted == null ? null : submitted.at().atOffset(ZoneOffset.UTC))
        .param("submittedBy", submitted == null ? null : submitted.by())
        .param("sha256", submitted == null ? null : submitted.sha256())
        .param("withdrawnAt", withdrawn == null ? null : withdrawn.at().atOffset(ZoneOffset.UTC))
        .param("withdrawnBy", withdrawn == null ? null : withdrawn.by())
        .update();
  }

  private static String name(ApplicationStatus status) {
    return switch (status) {
      case ApplicationStatus.Draft() -> "DRAFT";
      case ApplicationStatus.Submitted _ -> "SUBMITTED";
      case ApplicationStatus.Withdrawn _ -> "WITHDRAWN";
    };
  }

  void setAnswered(UUID id, Instant at) {
    db.sql("update applications.application set answered_at = :at where id = :id")
        .param("id", id)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What ties the person to the application; empty when there is no such application. */
  Optional<Tie> findTie(UUID id, UUID personId) {
    return OncePerRequest.ask(
        "applications.tie:" + id + ":" + personId, () -> readTie(id, personId));
  }

  /** What the rule has read of the application is not read once more for its page. */
  private Optional<Tie> readTie(UUID id, UUID personId) {
    Optional<Tie> tie = queryTie(id, personId);
    OncePerRequest.know(known(id), tie.map(Tie::application));
    OncePerRequest.know(answered(id), tie.filter(Tie::answered).isPresent());
    return tie;
  }

  private static String answered(UUID id) {
    return "applications.answered:" + id;
  }

  /** Whether the applicants have their answer. */
  boolean isAnswered(UUID id) {
    return OncePerRequest.ask(
        answered(id),
        () ->
            db.sql("select answered_at is not null from applications.application where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single());
  }

  private Optional<Tie> queryTie(UUID id, UUID personId) {
    return db.sql(
            """
            select %s, a.owner_id = :person as owner,
                   c.person_id is not null as invited, c.accepted_at is not null as co_applicant,
                   e.id is not null as manager, a.answered_at is not null as answered
              from applications.application a
              left join applications.co_applicant c
                on c.application_id = a.id and c.person_id = :person
              left join endorsements.endorsement e
                on e.application_id = a.id and e.manager_id = :person and e.status <> 'REPLACED'
             where a.id = :id
            """
                .formatted(FIELDS))
        .param("id", id)
        .param("person", personId)
        .query(ApplicationStore::tie)
        .optional();
  }

  private static Tie tie(ResultSet row, int number) throws SQLException {
    return new Tie(
        application(row, number),
        row.getBoolean("owner"),
        row.getBoolean("invited"),
        row.getBoolean("co_applicant"),
        row.getBoolean("manager"),
        row.getBoolean("answered"));
  }

  /**
   * @param invited has been asked to write in it, whether or not they have accepted
   * @param manager has been asked to endorse it
   */
  record Tie(
      Application application,
      boolean owner,
      boolean invited,
      boolean coApplicant,
      boolean manager,
      boolean answered) {
    boolean participant() {
      return owner || coApplicant;
    }
  }

  private static OwnApplication ownApplication(ResultSet row, int number) throws SQLException {
    return new OwnApplication(
        application(row, number),
        row.getString("call"),
        instant(row, "deadline"),
        row.getBoolean("open"),
        row.getObject("answered_at") != null);
  }

  private static Application application(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    return new Application(
        row.getObject("id", UUID.class),
        row.getObject("call_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getObject("sheet_id", UUID.class),
        row.getString("title"),
        new Money(row.getLong("amount")),
        row.getObject("unit_id", UUID.class),
        row.getString("unit"),
        kind == null ? null : Kind.valueOf(kind),
        status(row));
  }

  private static ApplicationStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "SUBMITTED" ->
          new ApplicationStatus.Submitted(
              instant(row, "submitted_at"),
              row.getObject("submitted_by", UUID.class),
              row.getString("sha256"));
      case "WITHDRAWN" ->
          new ApplicationStatus.Withdrawn(
              instant(row, "withdrawn_at"), row.getObject("withdrawn_by", UUID.class));
      default -> new ApplicationStatus.Draft();
    };
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
