package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationCheck;
import no.dugnad.funding.calls.ApplicationForm;
import no.dugnad.funding.calls.Call;
import no.dugnad.platform.forms.AnswerSheet;
import no.dugnad.platform.forms.SaveResult;
import no.dugnad.platform.forms.SheetOwner;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Problem;
import org.jspecify.annotations.Nullable;

/** A draft as one of its writers has it before them. */
public final class DraftSheet implements SheetOwner {
  private final Application application;
  private final Person writer;
  private final Answers answers;
  private final ApplicationCheck check;
  private final Supplier<Call> findCall;
  private @Nullable Call call;

  DraftSheet(
      Application application,
      Person writer,
      Answers answers,
      ApplicationCheck check,
      Supplier<Call> findCall) {
    this.application = application;
    this.writer = writer;
    this.answers = answers;
    this.check = check;
    this.findCall = findCall;
  }

  Application application() {
    return application;
  }

  Person writer() {
    return writer;
  }

  /** Found when it is first asked for: most saves never do. */
  public Call call() {
    Call known = call;
    if (known != null) return known;
    Call found = findCall.get();
    call = found;
    return found;
  }

  /** A draft without a title yet goes by the call's. */
  public String title() {
    return application.title().isEmpty() ? call().title() : application.title();
  }

  @Override
  public UUID sheetId() {
    return application.sheetId();
  }

  @Override
  public String path() {
    return "/applications/" + application.id();
  }

  @Override
  public String language() {
    return call().language();
  }

  @Override
  public SaveResult save(String questionId, Input input, long baseRevision) {
    return answers.save(application.id(), questionId, input, baseRevision, writer);
  }

  @Override
  public Set<String> watched() {
    return Set.of(ApplicationForm.AMOUNT, ApplicationForm.BUDGET, ApplicationForm.KIND);
  }

  /** What the call asks of the answers is said while they are written. */
  @Override
  public List<Problem> remarks(AnswerSheet sheet) {
    return check.callProblems(call(), sheet);
  }
}
