package no.dugnad.funding.applications.web;

import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.sheets.SentPages;

/** A draft as one of its applicants writes in it. */
record WrittenDraft(UUID subject, Person writer, Answers answers, Applications applications)
    implements SentPages.Writing {

  @Override
  public UUID organisationId() {
    return applications.getApplication(subject).organisationId();
  }

  @Override
  public AnswerSheet sheet() {
    return answers.get(subject);
  }

  @Override
  public Answer.Save save(TypedAnswer answer) {
    return answers.save(subject, answer, writer).result();
  }

  @Override
  public void attach(Question question, Upload upload) {
    answers.attach(subject, question.id(), upload, writer);
  }

  @Override
  public void detach(Question question, UUID file) {
    answers.detach(subject, file, writer);
  }
}
