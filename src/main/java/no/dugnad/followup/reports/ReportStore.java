package no.dugnad.followup.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportStore {
  private static final String SELECT =
      """
      select r.*, n.name as reviewer
        from reports.report r
        left join people.person_name n on n.person_id = r.reviewed_by
      """;

  private final JdbcClient db;

  ReportStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Report> find(UUID projectId, Kind kind) {
    return db.sql(SELECT + " where r.project_id = :project and r.kind = :kind")
        .param("project", projectId)
        .param("kind", kind.name())
        .query(ReportStore::report)
        .optional();
  }

  /** Nobody else writes in it or answers it until the transaction ends. */
  Optional<Report> lock(UUID projectId, Kind kind) {
    db.sql(
            """
            select id from reports.report
             where project_id = :project and kind = :kind for update
            """)
        .param("project", projectId)
        .param("kind", kind.name())
        .query(UUID.class)
        .optional();
    return find(projectId, kind);
  }

  List<Report> list(UUID projectId) {
    return db.sql(SELECT + " where r.project_id = :project order by r.kind")
        .param("project", projectId)
        .query(ReportStore::report)
        .list();
  }

  List<Report> listOfCohort(UUID cohortId) {
    return db.sql(
            SELECT
                + """
                  join projects.known_project p on p.project_id = r.project_id
                 where p.call_id = :cohort order by r.project_id, r.kind
                """)
        .param("cohort", cohortId)
        .query(ReportStore::report)
        .list();
  }

  void insert(Report report) {
    db.sql(
            """
            insert into reports.report (id, project_id, kind, begun_at, sheet_id)
            values (:id, :project, :kind, :at, :sheet)
            """)
        .param("id", report.id())
        .param("project", report.projectId())
        .param("kind", report.kind().name())
        .param("at", Instants.param(report.begunAt()))
        .param("sheet", report.sheetId())
        .update();
  }

  void submit(UUID id, ReportStatus.Submitted submitted, UUID sheetId) {
    db.sql(
            """
            update reports.report
               set status = 'SUBMITTED', submitted_at = :at, submitted_by = :by, sha256 = :sha256,
                   submitted_sheet_id = :sheet
             where id = :id
            """)
        .param("id", id)
        .param("at", Instants.param(submitted.at()))
        .param("by", submitted.by())
        .param("sha256", submitted.sha256())
        .param("sheet", sheetId)
        .update();
  }

  /** What the receipt is of. */
  void keep(UUID id, byte[] content, Person by, Instant at) {
    db.sql(
            """
            insert into reports.submission (id, report_id, at, by_id, by_name, content, sha256)
            values (:id, :report, :at, :by, :byName, :content, :sha256)
            """)
        .param("id", Ids.next())
        .param("report", id)
        .param("at", Instants.param(at))
        .param("by", by.id())
        .param("byName", by.name())
        .param("content", content)
        .param("sha256", Sha256.hexOf(content))
        .update();
  }

  Optional<ReportReceipt> findReceipt(UUID id) {
    return db.sql(
            """
            select s.at, coalesce(f.name, s.by_name) as by_name, s.sha256, s.content
              from reports.submission s
              left join people.forgotten f on f.person_id = s.by_id
             where s.report_id = :id order by s.id desc limit 1
            """)
        .param("id", id)
        .query(
            (row, _) ->
                new ReportReceipt(
                    Instants.get(row, "at"),
                    row.getString("by_name"),
                    row.getString("sha256"),
                    row.getBytes("content")))
        .optional();
  }

  /** One more round, with what was said in it. */
  void review(Report report, ReportStatus answer, Review review) {
    Instant at;
    UUID by;
    switch (answer) {
      case ReportStatus.ChangesAsked asked -> {
        at = asked.at();
        by = asked.by();
      }
      case ReportStatus.Approved approved -> {
        at = approved.at();
        by = approved.by();
      }
      case ReportStatus.Draft _, ReportStatus.Submitted _ ->
          throw new IllegalArgumentException(answer + " is no answer");
    }
    db.sql(
            """
            update reports.report
               set status = :status, reviewed_at = :at, reviewed_by = :by, round = round + 1,
                   reminded_at = null
             where id = :id
            """)
        .param("id", report.id())
        .param("status", answer instanceof ReportStatus.Approved ? "APPROVED" : "CHANGES_ASKED")
        .param("at", Instants.param(at))
        .param("by", by)
        .update();
    review.remarks().forEach((question, text) -> remark(report, question, text, at));
  }

  void setReminded(UUID id, Instant at) {
    db.sql("update reports.report set reminded_at = :at where id = :id")
        .param("id", id)
        .param("at", Instants.param(at))
        .update();
  }

  private void remark(Report report, String question, String text, Instant at) {
    db.sql(
            """
            insert into reports.remark (report_id, round, question_id, text, said_at)
            values (:report, :round, :question, :text, :at)
            """)
        .param("report", report.id())
        .param("round", report.round() + 1)
        .param("question", question)
        .param("text", text)
        .param("at", Instants.param(at))
        .update();
  }

  /** The answer that the project's owner has before them now. */
  void setRead(UUID id, UUID ownerId, Instant at) {
    db.sql(
            """
            update reports.report r set read_at = :at
              from projects.known_project p
             where r.id = :id and p.project_id = r.project_id and p.owner_id = :owner
               and r.status = 'APPROVED' and r.read_at is null
            """)
        .param("id", id)
        .param("owner", ownerId)
        .param("at", Instants.param(at))
        .update();
  }

  /** What was said of it, the last round first. */
  List<Review.Round> listRounds(Report report) {
    record Remark(int round, @Nullable Instant at, String question, String text) {}
    Map<Integer, List<Remark>> rounds =
        db
            .sql(
                """
                select round, said_at, question_id, text from reports.remark
                 where report_id = :report order by round desc, question_id
                """)
            .param("report", report.id())
            .query(
                (row, _) ->
                    new Remark(
                        row.getInt("round"),
                        Instants.getOrNull(row, "said_at"),
                        row.getString("question_id"),
                        row.getString("text")))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Remark::round, LinkedHashMap::new, Collectors.toList()));
    return rounds.values().stream()
        .map(
            said ->
                new Review.Round(
                    said.getFirst().round(),
                    said.getFirst().at(),
                    said.stream().collect(Collectors.toMap(Remark::question, Remark::text))))
        .toList();
  }

  private static Report report(ResultSet row, int number) throws SQLException {
    return new Report(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        Instants.get(row, "begun_at"),
        row.getObject("sheet_id", UUID.class),
        row.getObject("submitted_sheet_id", UUID.class),
        row.getInt("round"),
        status(row));
  }

  private static ReportStatus status(ResultSet row) throws SQLException {
    return switch (row.getString("status")) {
      case "DRAFT" -> new ReportStatus.Draft();
      case "SUBMITTED" ->
          new ReportStatus.Submitted(
              Instants.get(row, "submitted_at"),
              row.getObject("submitted_by", UUID.class),
              row.getString("sha256"));
      case "CHANGES_ASKED" ->
          new ReportStatus.ChangesAsked(
              Instants.get(row, "reviewed_at"),
              row.getObject("reviewed_by", UUID.class),
              row.getString("reviewer"),
              Instants.getOrNull(row, "reminded_at"));
      case "APPROVED" ->
          new ReportStatus.Approved(
              Instants.get(row, "reviewed_at"),
              row.getObject("reviewed_by", UUID.class),
              row.getString("reviewer"));
      case String other -> throw new IllegalStateException(other);
    };
  }
}
