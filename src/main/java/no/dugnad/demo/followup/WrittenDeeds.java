package no.dugnad.demo.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.followup.reports.Reports;
import no.dugnad.followup.reports.Review;
import no.dugnad.followup.reports.StatusCheck;
import no.dugnad.followup.reports.StatusChecks;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Component;

/** What projects write, and what is answered to it. */
@Component
class WrittenDeeds {
  private final Reports reports;
  private final ReportWriting writing;
  private final StatusChecks checks;
  private final Projects projects;

  WrittenDeeds(Reports reports, ReportWriting writing, StatusChecks checks, Projects projects) {
    this.reports = reports;
    this.writing = writing;
    this.checks = checks;
    this.projects = projects;
  }

  void begin(CohortDeed deed, Scene scene, Viewer by) {
    reports.begin(project(deed, scene), kind(deed), by);
  }

  /** The answer to a question. */
  void write(CohortDeed deed, Scene scene, Viewer by) {
    AnswerSheet sheet = writing.written(project(deed, scene), kind(deed));
    var type = (AnswerType.Written) sheet.definition().getQuestion(deed.more()).type();
    long base = sheet.revision(deed.more());
    writing.save(
        project(deed, scene),
        kind(deed),
        new TypedAnswer(deed.more(), type, List.of(deed.last()), base, null),
        by);
  }

  /** Who hands in their description says that they are under way. */
  void submit(CohortDeed deed, Scene scene, Viewer by) {
    AnswerSheet sheet = writing.written(project(deed, scene), kind(deed));
    Reports.Submission came =
        reports.submit(project(deed, scene), kind(deed), Reports.revisionOf(sheet), by, List.of());
    if (!(came instanceof Reports.Submission.Received))
      throw new IllegalStateException(deed + ": " + came);
    if (kind(deed) == Report.Kind.DESCRIPTION) projects.begin(project(deed, scene), by.actor());
  }

  /** With a remark at a question. */
  void askForChanges(CohortDeed deed, Scene scene) {
    Report report = reports.get(project(deed, scene), kind(deed));
    reports.askForChanges(
        report.projectId(), report.kind(), remark(deed), report.revision(), scene.adviser());
  }

  void approve(CohortDeed deed, Scene scene) {
    Report report = reports.get(project(deed, scene), kind(deed));
    reports.approve(
        report.projectId(), report.kind(), remark(deed), report.revision(), scene.adviser());
  }

  private static Review remark(CohortDeed deed) {
    return new Review(deed.last().isEmpty() ? Map.of() : Map.of(deed.more(), deed.last()));
  }

  /** The answer and what is needed stand in one part, the answer first. */
  void card(CohortDeed deed, Scene scene, Viewer by) {
    UUID project = project(deed, scene);
    Optional<StatusCheck> before = checks.find(project);
    String[] said = deed.said().split(" ", 2);
    var card =
        new StatusCheck.Card(
            StatusCheck.Answer.valueOf(said[0]),
            said.length > 1 ? said[1] : "",
            deed.more(),
            deed.last());
    checks.write(project, card, StatusChecks.revision(before), by);
  }

  void answerCard(CohortDeed deed, Scene scene) {
    UUID project = project(deed, scene);
    StatusCheck card = checks.find(project).orElseThrow(() -> new NotFound("card", deed.of()));
    checks.answer(project, card.id(), deed.said(), card.revision(), scene.adviser());
  }

  private static UUID project(CohortDeed deed, Scene scene) {
    return scene.project(deed.of()).id();
  }

  private static Report.Kind kind(CohortDeed deed) {
    return Report.Kind.valueOf(deed.said());
  }
}
