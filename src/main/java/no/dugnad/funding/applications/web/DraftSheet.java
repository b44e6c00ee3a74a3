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

/** A draft as one of its writers has it before them. */
record DraftSheet(
    Application application,
    Person writer,
    Answers answers,
    ApplicationCheck check,
    Lazy<Call> call)
    implements SheetOwner {

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
    return call.get().language();
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
    return check.callProblems(call.get(), sheet);
  }

  /** Found when it is first asked for: most saves never do. */
  static final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> find;
    private java.util.Optional<T> found = java.util.Optional.empty();

    Lazy(Supplier<T> find) {
      this.find = find;
    }

    @Override
    public T get() {
      if (found.isEmpty()) found = java.util.Optional.of(find.get());
      return found.get();
    }
  }
}
