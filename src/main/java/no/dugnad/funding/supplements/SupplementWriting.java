package no.dugnad.funding.supplements;

import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Applications;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.Attachment;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.StoredFile;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing what was asked for: the opened answers and no others, until the day is over. */
@Service
public class SupplementWriting {
  private final Supplements supplements;
  private final Applications applications;
  private final AnswerSheets sheets;
  private final Files files;

  SupplementWriting(
      Supplements supplements, Applications applications, AnswerSheets sheets, Files files) {
    this.supplements = supplements;
    this.applications = applications;
    this.sheets = sheets;
    this.files = files;
  }

  /** The opened answers as they stand while they are written. */
  public AnswerSheet get(Supplement supplement) {
    return supplement.narrowed(sheets.get(supplement.sheetId()));
  }

  @Transactional
  public Answer.Save save(UUID applicationId, TypedAnswer answer, Person by) {
    Supplement supplement = getWritable(applicationId, answer.questionId());
    return sheets.save(supplement.sheetId(), answer, actor(by));
  }

  /** It belongs to the supplement until that is sent: nobody else finds it before. */
  @Transactional
  public void attach(UUID applicationId, String questionId, Upload upload, Person by) {
    Supplement supplement = getWritable(applicationId, questionId);
    StoredFile file = files.store(supplement.id(), questionId, upload, actor(by));
    sheets.attach(
        supplement.sheetId(),
        questionId,
        new Attachment(file.id(), file.name(), file.sha256()),
        actor(by));
  }

  /** What was handed in before the deadline is kept, and only left out from now on. */
  @Transactional
  public void detach(UUID applicationId, String questionId, UUID fileId, Person by) {
    Supplement supplement = getWritable(applicationId, questionId);
    sheets.detach(supplement.sheetId(), questionId, fileId, actor(by));
    files
        .find(fileId)
        .filter(file -> file.owner().equals(supplement.id()))
        .ifPresent(file -> files.remove(file.id()));
  }

  /** A file of the application, or of what is being written. */
  public StoredFile getFile(UUID applicationId, UUID fileId) {
    Set<UUID> owners = Set.of(applicationId, getNewest(applicationId).id());
    return files
        .find(fileId)
        .filter(file -> owners.contains(file.owner()))
        .orElseThrow(() -> new NotFound("file", fileId));
  }

  /** The one that is or was the last to be written. */
  public Supplement getNewest(UUID applicationId) {
    return supplements.list(applicationId).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("supplement", applicationId));
  }

  private Supplement getWritable(UUID applicationId, String questionId) {
    Application application = applications.getLocked(applicationId);
    Supplement supplement = supplements.getWritable(application);
    if (!supplement.asking().questions().contains(questionId))
      throw new NotFound("opened question", questionId);
    return supplement;
  }

  private static Actor actor(Person person) {
    return new Actor(person.id(), person.name());
  }
}
