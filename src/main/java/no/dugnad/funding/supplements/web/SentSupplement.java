package no.dugnad.funding.supplements.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.supplements.SupplementWriting;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.RefusedUploads;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.ChosenFile;
import no.dugnad.platform.sheets.SentPage;
import no.dugnad.platform.sheets.Unsaved;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;

/** Saves what a page of a supplement sent, each answer by itself: one refused stops no other. */
@Component
class SentSupplement {
  private final SupplementWriting writing;
  private final Applications applications;
  private final Files files;
  private final RefusedUploads refusedUploads;

  SentSupplement(
      SupplementWriting writing,
      Applications applications,
      Files files,
      RefusedUploads refusedUploads) {
    this.writing = writing;
    this.applications = applications;
    this.files = files;
    this.refusedUploads = refusedUploads;
  }

  Unsaved save(UUID id, SentPage sent, Person writer) {
    Map<String, Clash> clashes = new HashMap<>();
    Map<String, Refused> refusals = new HashMap<>();
    for (TypedAnswer answer : sent.changes()) {
      try {
        if (writing.save(id, answer, writer) instanceof Clash clash)
          clashes.put(answer.questionId(), clash);
      } catch (Refused refused) {
        refusals.put(answer.questionId(), refused);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (ChosenFile file : sent.chosenFiles()) attach(id, file, writer).ifPresent(problems::add);
    return new Unsaved(clashes, refusals, problems);
  }

  private Optional<Problem> attach(UUID id, ChosenFile file, Person writer) {
    try (InputStream in = file.open();
        Upload upload = files.receive(file.name(), in)) {
      writing.attach(id, file.question().id(), upload, writer);
      return Optional.empty();
    } catch (Refused refused) {
      UUID organisation = applications.getApplication(id).organisationId();
      var actor = new Actor(writer.id(), writer.name());
      refusedUploads.remember(refused, file.name(), organisation, id, actor);
      return Optional.of(Unsaved.problem(file.question(), refused));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Problem> detach(UUID id, Question question, UUID file, Person writer) {
    try {
      writing.detach(id, question.id(), file, writer);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(Unsaved.problem(question, refused));
    }
  }
}
