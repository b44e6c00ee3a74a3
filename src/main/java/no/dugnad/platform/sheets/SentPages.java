package no.dugnad.platform.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswerSheets;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.files.Uploads;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.forms.Section;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;

/** Saves what a page sent, each answer by itself: one refused stops no other. */
@Component
public class SentPages {
  private static final String TOO_LONG = "answers.problem.tooLong";

  private final Uploads uploads;
  private final AnswerSheets sheets;

  SentPages(Uploads uploads, AnswerSheets sheets) {
    this.uploads = uploads;
    this.sheets = sheets;
  }

  /** A case's sheet as one person writes in it. Each deed may be refused. */
  public interface Writing {
    UUID subject();

    UUID organisationId();

    Person writer();

    AnswerSheet sheet();

    Answer.Save save(TypedAnswer answer);

    void attach(Question question, Upload upload);

    void detach(Question question, UUID file);
  }

  /** A page that was sent by a button at a question, and what of it could not be saved. */
  public record AtQuestion(SentPage page, Question question, Unsaved unsaved) {
    public boolean isSaved() {
      return unsaved.isNothing();
    }

    /** Back to the question. */
    public String goTo(String path) {
      return page.goTo(path, question);
    }
  }

  public Unsaved save(SentPage sent, Writing writing) {
    Map<String, Clash> clashes = new HashMap<>();
    Map<String, Refused> refusals = new HashMap<>();
    for (TypedAnswer answer : sent.changes()) {
      try {
        if (writing.save(answer) instanceof Clash clash) clashes.put(answer.questionId(), clash);
      } catch (Refused refused) {
        refusals.put(answer.questionId(), refused);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (ChosenFile file : sent.chosenFiles()) attach(file, writing).ifPresent(problems::add);
    if (sent.goesOn()) problems.addAll(tooLong(sent.section(), writing.sheet()));
    return new Unsaved(clashes, refusals, problems);
  }

  /** Saved as it is, and said before one has gone on to other things. */
  private List<Problem> tooLong(Section section, AnswerSheet sheet) {
    return sheets.check(sheet).stream()
        .filter(problem -> problem.key().equals(TOO_LONG))
        .filter(
            problem ->
                section.questions().stream().anyMatch(q -> q.field().equals(problem.field())))
        .toList();
  }

  /** A refusal is said at the field that the file was for; what else was typed is saved. */
  public AtQuestion attach(String questionId, Input input, ChosenFiles chosen, Writing writing) {
    AnswerSheet before = writing.sheet();
    Question question = before.definition().getQuestion(questionId);
    SentPage sent = SentPage.at(question, before, input, chosen);
    Unsaved unsaved = save(sent, writing).with(sent.lackOfFile(question));
    return new AtQuestion(sent, question, unsaved);
  }

  public AtQuestion detach(UUID file, Input input, ChosenFiles chosen, Writing writing) {
    AnswerSheet before = writing.sheet();
    Question question = SentPage.holder(file, before, input);
    Optional<Problem> problem = detach(question, file, writing);
    SentPage sent = SentPage.at(question, before, input, chosen);
    return new AtQuestion(sent, question, save(sent, writing).with(problem));
  }

  private Optional<Problem> attach(ChosenFile file, Writing writing) {
    var actor = new Actor(writing.writer().id(), writing.writer().name());
    try {
      uploads.take(
          file.file(),
          Uploads.Kinds.ANY,
          new Uploads.Case(writing.organisationId(), writing.subject(), actor),
          upload -> writing.attach(file.question(), upload));
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(Unsaved.problem(file.question(), refused));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Problem> detach(Question question, UUID file, Writing writing) {
    try {
      writing.detach(question, file);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(Unsaved.problem(question, refused));
    }
  }
}
