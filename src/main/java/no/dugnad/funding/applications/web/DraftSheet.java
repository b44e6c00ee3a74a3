package no.dugnad.funding.applications.web;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.applications.CallDemands;
import no.dugnad.funding.applications.SavedAnswer;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.answers.SaveResult;
import no.dugnad.platform.answers.TypedAnswer;
import no.dugnad.platform.files.RefusedUploads;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.sheets.SheetOwner;
import no.dugnad.platform.ui.Problem;
import org.jspecify.annotations.Nullable;

/** A draft as one of its writers has it before them. */
public final class DraftSheet implements SheetOwner {
  private final UUID id;
  private final Person writer;
  private final Supplier<Application> findApplication;
  private final Answers answers;
  private final ApplicationCheck check;
  private final RefusedUploads refusedUploads;
  private final Function<Application, Call> findCall;
  private @Nullable Application application;
  private @Nullable Call call;
  private @Nullable SavedAnswer saved;

  DraftSheet(
      UUID id,
      Person writer,
      Answers answers,
      ApplicationCheck check,
      RefusedUploads refusedUploads,
      Supplier<Application> findApplication,
      Function<Application, Call> findCall) {
    this.id = id;
    this.writer = writer;
    this.findApplication = findApplication;
    this.answers = answers;
    this.check = check;
    this.refusedUploads = refusedUploads;
    this.findCall = findCall;
  }

  /** Found when it is first asked for: most saves never do. */
  public Application application() {
    Application known = application;
    if (known != null) return known;
    Application found = findApplication.get();
    application = found;
    return found;
  }

  public Call call() {
    Call known = call;
    if (known != null) return known;
    Call found = findCall.apply(application());
    call = found;
    return found;
  }

  /** A draft without a title yet goes by the call's. */
  public String title() {
    return application().title().isEmpty() ? call().title() : application().title();
  }

  @Override
  public UUID sheetId() {
    return answers.getSheetId(id);
  }

  @Override
  public String path() {
    return "/applications/" + id;
  }

  @Override
  public String language() {
    return demands().language();
  }

  @Override
  public SaveResult save(TypedAnswer answer) {
    SavedAnswer done = answers.save(id, answer, writer);
    saved = done;
    return done.result();
  }

  @Override
  public void attach(String questionId, String name, InputStream in) {
    try {
      answers.attach(id, questionId, name, in, writer);
    } catch (Refused refused) {
      var actor = new Actor(writer.id(), writer.name());
      refusedUploads.remember(refused, name, application().organisationId(), id, actor);
      throw refused;
    }
  }

  @Override
  public void detach(UUID fileId) {
    answers.detach(id, fileId, writer);
  }

  @Override
  public Optional<AnswerSheet> savedSheet() {
    return saved == null ? Optional.empty() : saved.sheet();
  }

  private CallDemands demands() {
    return saved == null ? CallDemands.of(call()) : saved.demands();
  }

  @Override
  public Set<String> watched() {
    return Set.of(ApplicationForm.AMOUNT, ApplicationForm.BUDGET, ApplicationForm.KIND);
  }

  /** What the call asks of the answers is said while they are written. */
  @Override
  public List<Problem> remarks(AnswerSheet sheet) {
    return check.callProblems(demands(), sheet);
  }
}
