package no.dugnad.funding.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.answers.Answer;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.AnswersView;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.sheets.SheetPages;

/**
 * What the pages of an application show of it.
 *
 * @param sheet the answers that count, or on the pages that lead to handing in, those written
 * @param open whether the call takes applications now
 * @param answered whether the applicants have their answer
 */
public record Dossier(
    Application application,
    Call call,
    AnswerSheet sheet,
    List<Applicant> participants,
    boolean open,
    boolean answered,
    Relation relation) {
  public Dossier {
    participants = List.copyOf(participants);
  }

  /**
   * How the viewer stands to the application.
   *
   * @param participant whether they are one of the applicants
   * @param handler whether they have the list of what is handed in to the call
   */
  public record Relation(boolean participant, boolean handler, boolean owner) {}

  public String path() {
    return "/applications/" + application.id();
  }

  public Trail trail() {
    return CaseTrail.of(relation.participant(), relation.handler()).to(call);
  }

  public Trail below() {
    return trail().then(path(), title(), call.language());
  }

  /** The answers to be read, with the attachments to be opened. */
  public AnswersView view(SheetPages sheets) {
    AnswersView view =
        asksForOwnUnitOnly()
            ? new AnswersView(sheet, call.language(), ownUnit())
            : sheets.view(sheet, call.language());
    return view.withFiles(path() + "/files");
  }

  /** Then its name is at hand, and the organisation's need not be looked up. */
  private boolean asksForOwnUnitOnly() {
    return sheet.definition().questions().stream()
        .filter(question -> question.type() instanceof AnswerType.OrganisationUnit)
        .allMatch(question -> question.id().equals(ApplicationForm.UNIT));
  }

  private List<Unit> ownUnit() {
    UUID id = application.unitId();
    return id == null
        ? List.of()
        : List.of(new Unit(id, application.organisationId(), application.unit(), null));
  }

  /** When an answer was changed that was asked for after the application had been handed in. */
  public Optional<Instant> changedSince(String questionId) {
    return sheet
        .find(questionId)
        .map(Answer::savedAt)
        .filter(at -> application.handedIn().filter(in -> at.isAfter(in.at())).isPresent());
  }

  public boolean isWritable() {
    return open && relation.participant() && application.isBeingWritten();
  }

  /** An application without a title yet goes by the call's. */
  public String title() {
    String title = isWritable() ? sheet.text(ApplicationForm.TITLE) : application.title();
    return title.isEmpty() ? call.title() : title;
  }

  /** As its applicants have written it so far. */
  Dossier with(AnswerSheet written) {
    return new Dossier(application, call, written, participants, open, answered, relation);
  }

  public boolean hasAmount() {
    return !application.amount().equals(Money.ZERO);
  }

  public List<Applicant> applicants() {
    return participants.stream().filter(Applicant::hasAccepted).toList();
  }
}
