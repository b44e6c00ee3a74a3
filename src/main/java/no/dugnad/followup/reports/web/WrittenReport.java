package no.dugnad.followup.reports.web;

import java.util.UUID;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SentPages;

/** A report of a project, as one of its team writes it. */
record WrittenReport(Project project, Kind kind, Viewer viewer, ReportWriting writing)
    implements SentPages.Writing {

  @Override
  public UUID subject() {
    return project.id();
  }

  @Override
  public UUID organisationId() {
    return project.organisationId();
  }

  @Override
  public Person writer() {
    return viewer.person();
  }

  @Override
  public AnswerSheet sheet() {
    return writing.written(project.id(), kind);
  }

  @Override
  public Answer.Save save(TypedAnswer answer) {
    return writing.save(project.id(), kind, answer, viewer);
  }

  @Override
  public void attach(Question question, Upload upload) {
    writing.attach(project.id(), kind, question.id(), upload, viewer);
  }

  @Override
  public void detach(Question question, UUID file) {
    writing.detach(project.id(), kind, question.id(), file, viewer);
  }
}
