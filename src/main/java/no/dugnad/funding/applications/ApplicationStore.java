package no.dugnad.funding.applications;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.search.SearchIndex;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApplicationStore {
  private static final String WITH_DEMANDS =
      "select "
          + ApplicationRow.FIELDS
          + """
            , c.kinds, c.least, c.most, c.language, c.deadline, c.ends_at,
              c.open @> cast(:now as timestamptz) as open
            from applications.application a
            join calls.call_terms c on c.call_id = a.call_id
          """;

  private final JdbcClient db;
  private final SearchIndex index;
  private final ApplicationDocuments documents;

  /** An application has the same sheet all its days, and it is asked for at each save. */
  private final Map<UUID, UUID> sheets =
      Caffeine.newBuilder().maximumSize(10_000).<UUID, UUID>build().asMap();

  ApplicationStore(JdbcClient db, SearchIndex index, ApplicationDocuments documents) {
    this.db = db;
    this.index = index;
    this.documents = documents;
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
        .param("at", Instants.param(at))
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

  static String known(UUID id) {
    return "applications.application:" + id;
  }

  private Optional<Application> read(UUID id) {
    return db.sql(ApplicationRow.SELECT + " where a.id = :id")
        .param("id", id)
        .query(ApplicationRow::read)
        .optional();
  }

  /** Locks the application against everybody else who writes in it or hands it in. */
  Application getLocked(UUID id) {
    return db.sql(ApplicationRow.SELECT + " where a.id = :id for update")
        .param("id", id)
        .query(ApplicationRow::read)
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
    return db.sql(WITH_DEMANDS + " where a.id = :id" + strength)
        .param("id", id)
        .param("now", Instants.param(now))
        .query(
            (row, number) ->
                new Writing(
                    ApplicationRow.read(row, number),
                    demands(row),
                    row.getBoolean("open"),
                    Instants.get(row, "deadline"),
                    Instants.get(row, "ends_at")))
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
  record Writing(
      Application application,
      CallDemands demands,
      boolean open,
      Instant deadline,
      Instant endsAt) {}

  UUID getSheetId(UUID id) {
    UUID known = sheets.get(id);
    if (known != null) return known;
    UUID sheet = find(id).orElseThrow(() -> new NotFound("application", id)).sheetId();
    sheets.put(id, sheet);
    return sheet;
  }

  Optional<Application> findDraft(UUID callId, UUID ownerId) {
    return db.sql(
            ApplicationRow.SELECT
                + """
                 where a.call_id = :call and a.owner_id = :owner and a.status = 'DRAFT'
                 order by a.id limit 1
                """)
        .param("call", callId)
        .param("owner", ownerId)
        .query(ApplicationRow::read)
        .optional();
  }

  int countOf(UUID callId, UUID ownerId) {
    return db.sql(
            """
            select count(*) from applications.application
             where call_id = :call and owner_id = :owner
            """)
        .param("call", callId)
        .param("owner", ownerId)
        .query(Integer.class)
        .single();
  }

  /** The organisation behind a published call. */
  Optional<UUID> findInviter(UUID callId) {
    return db.sql("select organisation_id from calls.call_terms where call_id = :id and public")
        .param("id", callId)
        .query(UUID.class)
        .optional();
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
    var submitted =
        switch (status) {
          case ApplicationStatus.Submitted s -> s;
          case ApplicationStatus.Rejected r -> r.submitted();
          case ApplicationStatus.Draft _ -> null;
          case ApplicationStatus.Withdrawn _ -> null;
        };
    var rejected = status instanceof ApplicationStatus.Rejected r ? r : null;
    var withdrawn = status instanceof ApplicationStatus.Withdrawn w ? w : null;
    db.sql(
            """
            update applications.application
               set status = :status, submitted_at = :submittedAt, submitted_by = :submittedBy,
                   sha256 = :sha256, changing_sheet_id = :changing, withdrawn_at = :withdrawnAt,
                   withdrawn_by = :withdrawnBy, withdrawn_handed_in = :withdrawnHandedIn,
                   rejected_at = :rejectedAt, rejected_by = :rejectedBy
             where id = :id
            """)
        .param("id", id)
        .param("status", name(status))
        .param("submittedAt", submitted == null ? null : Instants.param(submitted.at()))
        .param("submittedBy", submitted == null ? null : submitted.by())
        .param("sha256", submitted == null ? null : submitted.sha256())
        .param("changing", submitted == null ? null : submitted.changing())
        .param("withdrawnAt", withdrawn == null ? null : Instants.param(withdrawn.at()))
        .param("withdrawnBy", withdrawn == null ? null : withdrawn.by())
        .param("withdrawnHandedIn", withdrawn == null ? null : withdrawn.handedIn())
        .param("rejectedAt", rejected == null ? null : Instants.param(rejected.at()))
        .param("rejectedBy", rejected == null ? null : rejected.by())
        .update();
  }

  /** What it is found by, by those who handle it. */
  void keepReading(UUID id, String text) {
    db.sql(
            """
            insert into applications.reading (application_id, organisation_id, text)
            select id, organisation_id, :text from applications.application where id = :id
            on conflict (application_id) do update set text = excluded.text
            """)
        .param("id", id)
        .param("text", text)
        .update();
    index.refresh(documents, id);
  }

  private static String name(ApplicationStatus status) {
    return switch (status) {
      case ApplicationStatus.Draft() -> "DRAFT";
      case ApplicationStatus.Submitted _ -> "SUBMITTED";
      case ApplicationStatus.Withdrawn _ -> "WITHDRAWN";
      case ApplicationStatus.Rejected _ -> "REJECTED";
    };
  }

  void setAnswered(UUID id, Instant at) {
    db.sql("update applications.application set answered_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  void setAskedForMore(UUID id) {
    db.sql("update applications.application set asked_for_more = true where id = :id")
        .param("id", id)
        .update();
  }

  void setAnswerRead(UUID id, UUID personId, Instant at) {
    db.sql(
            """
            insert into applications.answer_read (application_id, person_id, read_at)
            values (:id, :person, :at)
            on conflict (application_id, person_id) do update set read_at = excluded.read_at
            """)
        .param("id", id)
        .param("person", personId)
        .param("at", Instants.param(at))
        .update();
  }

  static String askedForMore(UUID id) {
    return "applications.askedForMore:" + id;
  }

  void setRejectionProposed(UUID id, boolean proposed) {
    db.sql("update applications.application set rejection_proposed = :proposed where id = :id")
        .param("id", id)
        .param("proposed", proposed)
        .update();
  }

  boolean isAskedForMore(UUID id) {
    return OncePerRequest.ask(
        askedForMore(id),
        () ->
            db.sql("select asked_for_more from applications.application where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single());
  }

  static String answered(UUID id) {
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
}
