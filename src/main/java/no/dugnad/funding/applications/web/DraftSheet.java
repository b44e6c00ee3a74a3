package no.dugnad.funding.applications.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.CallDemands;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.schemes.ApplicationForm;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.sheets.SheetOwner;
import no.dugnad.platform.ui.Problem;

/** A draft as the pages that write in it speak of it. */
record DraftSheet(UUID id, CallDemands demands) implements SheetOwner {

  static DraftSheet of(Application application, Call call) {
    return new DraftSheet(application.id(), CallDemands.of(call));
  }

  @Override
  public String path() {
    return path(id);
  }

  static String path(UUID id) {
    return "/applications/" + id;
  }

  @Override
  public String language() {
    return demands.language();
  }

  @Override
  public Set<String> watched() {
    return Set.of(ApplicationForm.AMOUNT, ApplicationForm.BUDGET, ApplicationForm.KIND);
  }

  /** What the call asks of the answers is said while they are written. */
  @Override
  public List<Problem> remarks(AnswerSheet sheet) {
    return demands.problems(sheet);
  }
}
