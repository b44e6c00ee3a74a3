package no.dugnad.followup.reports.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.projects.Projects;
import no.dugnad.followup.reports.Report.Kind;
import no.dugnad.followup.reports.ReportWriting;
import no.dugnad.platform.answers.Answer.Save.Clash;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.Files;
import no.dugnad.platform.files.RefusedUploads;
import no.dugnad.platform.files.Upload;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.ChosenFile;
import no.dugnad.platform.sheets.SentPage;
import no.dugnad.platform.sheets.Unsaved;
import no.dugnad.platform.ui.Problem;
import org.springframework.stereotype.Component;

/** Saves what a page of a report sent, each answer by itself: one refused stops no other. */
@Component
class SentReport {
  private final ReportWriting writing;
  private final Projects projects;
  private final Files files;
  private final RefusedUploads refusedUploads;

  SentReport(ReportWriting writing, Projects projects, Files files, RefusedUploads refusedUploads) {
    this.writing = writing;
    this.projects = projects;
    this.files = files;
    this.refusedUploads = refusedUploads;
  }

  Unsaved save(UUID id, Kind kind, SentPage sent, Viewer writer) {
    Map<String, Clash> clashes = new HashMap<>();
    Map<String, Refused> refusals = new HashMap<>();
    for (TypedAnswer answer : sent.changes()) {
      try {
        if (writing.save(id, kind, answer, writer) instanceof Clash clash)
          clashes.put(answer.questionId(), clash);
      } catch (Refused refused) {
        refusals.put(answer.questionId(), refused);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (ChosenFile file : sent.chosenFiles())
      attach(id, kind, file, writer).ifPresent(problems::add);
    return new Unsaved(clashes, refusals, problems);
  }

  private Optional<Problem> attach(UUID id, Kind kind, ChosenFile file, Viewer writer) {
    try (InputStream in = file.open();
        Upload upload = files.receive(file.name(), in)) {
      writing.attach(id, kind, file.question().id(), upload, writer);
      return Optional.empty();
    } catch (Refused refused) {
      UUID organisation = projects.getProject(id).organisationId();
      refusedUploads.remember(refused, file.name(), organisation, id, writer.actor());
      return Optional.of(Unsaved.problem(file.question(), refused));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Problem> detach(UUID id, Kind kind, Question question, UUID file, Viewer writer) {
    try {
      writing.detach(id, kind, question.id(), file, writer);
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(Unsaved.problem(question, refused));
    }
  }
}
