package no.dugnad.followup.reports;

import java.util.UUID;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing in a report, by several of its team at a time, for as long as it is theirs. */
@Service
public class ReportWriting {
  private final ReportStore store;
  private final AnswerSheets sheets;
  private final Files files;

  ReportWriting(ReportStore store, AnswerSheets sheets, Files files) {
    this.store = store;
    this.sheets = sheets;
    this.files = files;
  }

  /** The answers as they stand while they are written. */
  public AnswerSheet written(UUID projectId, Kind kind) {
    return sheets.get(
        store.find(projectId, kind).orElseThrow(() -> new NotFound("report", projectId)).sheetId());
  }

  @Transactional
  public Answer.Save save(UUID projectId, Kind kind, TypedAnswer answer, Viewer by) {
    return sheets.save(getWritable(projectId, kind).sheetId(), answer, by.actor());
  }

  @Transactional
  public void attach(UUID projectId, Kind kind, String questionId, Upload upload, Viewer by) {
    Report report = getWritable(projectId, kind);
    StoredFile file = files.store(report.id(), questionId, upload, by.actor());
    sheets.attach(
        report.sheetId(),
        questionId,
        new Attachment(file.id(), file.name(), file.sha256()),
        by.actor());
  }

  /** What was submitted before may hold it, for as long as others read that. */
  @Transactional
  public void detach(UUID projectId, Kind kind, String questionId, UUID fileId, Viewer by) {
    Report report = getWritable(projectId, kind);
    sheets.detach(report.sheetId(), questionId, fileId, by.actor());
    boolean read =
        report.submitted().map(sheets::get).filter(s -> s.holds(questionId, fileId)).isPresent();
    files
        .find(fileId)
        .filter(file -> !read && file.owner().equals(report.id()))
        .ifPresent(file -> files.remove(file.id()));
  }

  /**
   * @param team whether it is one of those who write in it; others open what was submitted
   */
  public StoredFile getFile(Report report, UUID fileId, boolean team) {
    return files
        .find(fileId)
        .filter(file -> file.owner().equals(report.id()))
        .filter(file -> team || isSubmitted(report, file))
        .orElseThrow(() -> new NotFound("file", fileId));
  }

  private boolean isSubmitted(Report report, StoredFile file) {
    return report
        .submitted()
        .map(sheets::get)
        .filter(sheet -> sheet.holds(file.slot(), file.id()))
        .isPresent();
  }

  private Report getWritable(UUID projectId, Kind kind) {
    Report report =
        store.lock(projectId, kind).orElseThrow(() -> new NotFound("report", projectId));
    return switch (report.status()) {
      case ReportStatus.Draft _ -> report;
      case ReportStatus.ChangesAsked _ -> report;
      case ReportStatus.Submitted _ -> throw new Refused("reports.refused.submitted");
      case ReportStatus.Approved approved ->
          throw new Refused("reports.refused.approved", approved.name(), approved.at());
    };
  }
}
