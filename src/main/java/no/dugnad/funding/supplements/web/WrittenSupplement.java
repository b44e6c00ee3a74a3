package no.dugnad.funding.supplements.web;

import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.supplements.SupplementWriting;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.sheets.SentPages;

/** What was asked for, as one of the applicants writes it. */
record WrittenSupplement(
    UUID subject, Person writer, SupplementWriting writing, Applications applications)
    implements SentPages.Writing {

  @Override
  public UUID organisationId() {
    return applications.getApplication(subject).organisationId();
  }

  @Override
  public AnswerSheet sheet() {
    return writing.get(writing.getNewest(subject));
  }

  @Override
  public Answer.Save save(TypedAnswer answer) {
    return writing.save(subject, answer, writer);
  }

  @Override
  public void attach(Question question, Upload upload) {
    writing.attach(subject, question.id(), upload, writer);
  }

  @Override
  public void detach(Question question, UUID file) {
    writing.detach(subject, question.id(), file, writer);
  }
}
