package no.dugnad.followup.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.schemes.Scheme;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.database.OncePerRequest;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Sha256;
import no.dugnad.platform.shared.Transition;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The written things of the projects. Their teams begin and submit them, those who follow answer:
 * who that is, {@link ProjectRules} has said beforehand.
 */
@Service
public class Reports {
  private final ReportStore store;
  private final ReportForms forms;
  private final ReportMails mails;
  private final ReportSteps steps;
  private final Projects projects;
  private final Applications applications;
  private final AnswerSheets sheets;
  private final Files files;
  private final Journal journal;
  private final Clock clock;

  Reports(
      ReportStore store,
      ReportForms forms,
      ReportMails mails,
      ReportSteps steps,
      Projects projects,
      Applications applications,
      AnswerSheets sheets,
      Files files,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.forms = forms;
    this.mails = mails;
    this.steps = steps;
    this.projects = projects;
    this.applications = applications;
    this.sheets = sheets;
    this.files = files;
    this.journal = journal;
    this.clock = clock;
  }

  public Report get(UUID projectId, Kind kind) {
    return find(projectId, kind).orElseThrow(() -> new NotFound("report", projectId));
  }

  public Optional<Report> find(UUID projectId, Kind kind) {
    return store.find(projectId, kind);
  }

  public List<Report> list(UUID projectId) {
    return OncePerRequest.ask("reports.of:" + projectId, () -> store.list(projectId));
  }

  /** Those of all the cohort's projects, for rooms with rules of their own. */
  public List<Report> listOfCohort(UUID cohortId) {
    return OncePerRequest.ask("reports.ofCohort:" + cohortId, () -> store.listOfCohort(cohortId));
  }

  /** Its owner has the answer before them. */
  @Transactional
  public void saw(Report report, UUID personId) {
    store.setRead(report.id(), personId, clock.instant());
  }

  /** What was said of it last, by question. */
  public Map<String, String> listRemarks(Report report) {
    return listRounds(report).stream()
        .filter(round -> round.number() == report.round())
        .findFirst()
        .map(Review.Round::remarks)
        .orElseGet(Map::of);
  }

  /** What was said of it, the last round first; nothing is forgotten when it is approved. */
  public List<Review.Round> listRounds(Report report) {
    return OncePerRequest.ask("reports.rounds:" + report.id(), () -> store.listRounds(report));
  }

  public ReportReceipt getReceipt(Report report) {
    return store.findReceipt(report.id()).orElseThrow(() -> new NotFound("receipt", report.id()));
  }

  /** The answers as the team has written them, or as all others read them. */
  public AnswerSheet sheet(Report report, boolean team) {
    return sheets.get(
        team
            ? report.sheetId()
            : report.submitted().orElseThrow(() -> new NotFound("report", report.id())));
  }

  /** What was answered to a question in what was submitted last; empty where nothing was. */
  public Optional<String> findSubmittedAnswer(UUID projectId, Kind kind, String question) {
    return find(projectId, kind)
        .flatMap(Report::submitted)
        .map(sheet -> sheets.get(sheet).text(question))
        .filter(answer -> !answer.isEmpty());
  }

  /** Begins from the application. However often it is begun, there is one. */
  @Transactional
  @Transition(to = ReportStatus.Draft.class)
  public void begin(UUID projectId, Kind kind, Viewer by) {
    Project project = projects.lock(projectId);
    Cohort cohort = project.cohort();
    if (cohort == null || project.applicationId() == null)
      throw new NotFound("project with reports", projectId);
    if (store.find(projectId, kind).isPresent()) return;
    Instant now = clock.instant();
    UUID sheet = sheets.open(forms.version(cohort, kind, by.actor()));
    var report =
        new Report(Ids.next(), projectId, kind, now, sheet, null, 0, new ReportStatus.Draft());
    store.insert(report);
    takeAlong(report, project.applicationId(), by);
  }

  private void takeAlong(Report report, UUID applicationId, Viewer by) {
    AnswerSheet application = sheets.get(applications.getApplication(applicationId).sheetId());
    var along = new TakenAlong(application, Scheme.MUNICIPAL.origins(report.kind().step()));
    for (Question question : sheets.definition(report.sheetId()).questions()) {
      List<String> typed = along.answer(question);
      if (!typed.isEmpty()) sheets.save(report.sheetId(), question.id(), typed, by.actor());
    }
  }

  /**
   * Submits what is written, if it says what it said when it was read: another of the team may
   * write in it too. A second click finds it submitted, and changes nothing.
   *
   * @param read {@link #revisionOf} what whoever submits it had before them
   * @param beside what is done with it when it is submitted: all of it, or nothing
   */
  @Transactional
  @Transition(
      from = {ReportStatus.Draft.class, ReportStatus.ChangesAsked.class},
      to = ReportStatus.Submitted.class)
  public Submission submit(
      UUID projectId, Kind kind, Revision read, Viewer by, List<Runnable> beside) {
    Report report = lock(projectId, kind);
    if (!report.isWritable()) return new Submission.Received();
    AnswerSheet sheet = sheets.get(report.sheetId());
    List<Problem> problems = sheets.check(sheet);
    if (!problems.isEmpty()) return new Submission.Incomplete(problems);
    if (!revisionOf(sheet).equals(read)) return new Submission.Changed();
    Instant now = clock.instant();
    byte[] content = sheet.canonical();
    store.keep(report.id(), content, by.person(), now);
    store.submit(
        report.id(),
        new ReportStatus.Submitted(now, by.personId(), Sha256.hexOf(content)),
        sheets.copy(report.sheetId()));
    forgetEarlier(report, sheet);
    Project project = projects.getProject(projectId);
    write(project, by, "reports.journal.submitted." + kind);
    steps.submitted(project, kind, now, by.actor());
    beside.forEach(Runnable::run);
    return new Submission.Received();
  }

  /** What must be mended in what is written before it can be submitted. */
  public List<Problem> listProblems(UUID projectId, Kind kind) {
    return sheets.check(sheets.get(get(projectId, kind).sheetId()));
  }

  /** What was submitted before, and the files that were in that alone. */
  private void forgetEarlier(Report report, AnswerSheet now) {
    report.submitted().ifPresent(sheets::remove);
    files.list(report.id()).stream()
        .filter(file -> !now.holds(file.slot(), file.id()))
        .forEach(file -> files.remove(file.id()));
  }

  /** Which of what it has said somebody has before them. */
  public static Revision revisionOf(AnswerSheet sheet) {
    return Revision.of(Sha256.hexOf(sheet.canonical()));
  }

  /** What came of submitting a report. */
  public sealed interface Submission {
    /** It is submitted, now or by an earlier click. */
    record Received() implements Submission {}

    /** It says something else than was read; nothing is submitted. */
    record Changed() implements Submission {}

    /** Something must be mended first; nothing is submitted. */
    record Incomplete(List<Problem> problems) implements Submission {
      public Incomplete {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Opens it for its team again. */
  @Transactional
  @Transition(from = ReportStatus.Submitted.class, to = ReportStatus.ChangesAsked.class)
  public void askForChanges(UUID projectId, Kind kind, Review review, Revision seen, Viewer by) {
    Report report = lock(projectId, kind);
    if (isAnswered(report, ReportStatus.ChangesAsked.class, by)) return;
    seen.requireSame(report.revision());
    if (review.remarks().isEmpty()) throw new Refused("reports.refused.noRemark");
    store.review(
        report,
        new ReportStatus.ChangesAsked(clock.instant(), by.personId(), by.person().name(), null),
        review);
    Project project = projects.getProject(projectId);
    write(project, by, "reports.journal.changes." + kind);
    mails.changesAsked(project, get(projectId, kind));
  }

  /**
   * Reminds the owner that changes were asked for. On a day that they have heard of it, by whoever,
   * they hear no more.
   */
  @Transactional
  public void remind(UUID projectId, Kind kind, Viewer by) {
    Report report = lock(projectId, kind);
    if (!(report.status() instanceof ReportStatus.ChangesAsked asked))
      throw new Refused("reports.refused.notAsked");
    Project project = projects.getProject(projectId);
    if (!mayRemind(report, project)) return;
    Instant now = clock.instant();
    store.setReminded(report.id(), now);
    write(project, by, "reports.journal.reminded." + kind);
    mails.reminded(project, report, asked.at(), Oslo.date(now));
  }

  /** Whether a reminder would be told anybody now. */
  public boolean mayRemind(Report report, Project project) {
    return report.status() instanceof ReportStatus.ChangesAsked asked
        && project.ownerId().isPresent()
        && asked.mayBeReminded(clock.instant());
  }

  /** It stands as it is; what was said beside it is kept for its team. */
  @Transactional
  @Transition(from = ReportStatus.Submitted.class, to = ReportStatus.Approved.class)
  public void approve(UUID projectId, Kind kind, Review review, Revision seen, Viewer by) {
    Report report = lock(projectId, kind);
    if (isAnswered(report, ReportStatus.Approved.class, by)) return;
    seen.requireSame(report.revision());
    store.review(
        report,
        new ReportStatus.Approved(clock.instant(), by.personId(), by.person().name()),
        review);
    Project project = projects.getProject(projectId);
    write(project, by, "reports.journal.approved." + kind);
    mails.approved(project, report, review);
  }

  /**
   * Whether the same was answered by the same person, as by a second click. Whoever comes second is
   * told by whom it was answered.
   */
  private static boolean isAnswered(
      Report report, Class<? extends ReportStatus> answer, Viewer by) {
    boolean same = answer.isInstance(report.status());
    return switch (report.status()) {
      case ReportStatus.Draft _ -> throw new NotFound("submitted report", report.id());
      case ReportStatus.Submitted submitted -> {
        if (by.is(submitted.by())) throw new Refused("reports.refused.own");
        yield false;
      }
      case ReportStatus.ChangesAsked asked -> {
        if (same && by.is(asked.by())) yield true;
        throw new Refused("reports.refused.changesAsked", asked.name(), asked.at());
      }
      case ReportStatus.Approved approved -> {
        if (same && by.is(approved.by())) yield true;
        throw new Refused("reports.refused.approved", approved.name(), approved.at());
      }
    };
  }

  private Report lock(UUID projectId, Kind kind) {
    return store.lock(projectId, kind).orElseThrow(() -> new NotFound("report", projectId));
  }

  private void write(Project project, Viewer by, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), project.organisationId(), project.id(), event)
            .openedBy(ProjectRules.INSIDE));
  }
}
