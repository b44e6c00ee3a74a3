package no.dugnad.followup.guidance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Forms;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Beginning again, in an open call, from an application that got nothing. An answer goes to the
 * question that has the same id in the new call's form, and takes the same sort of answer.
 */
@Service
public class Renewals {
  private static final int CALLS = 20;

  private final RenewalStore store;
  private final Applications applications;
  private final ApplicationRules rules;
  private final Answers answers;
  private final Calls calls;
  private final Forms forms;
  private final Clock clock;

  Renewals(
      RenewalStore store,
      Applications applications,
      ApplicationRules rules,
      Answers answers,
      Calls calls,
      Forms forms,
      Clock clock) {
    this.store = store;
    this.applications = applications;
    this.rules = rules;
    this.answers = answers;
    this.calls = calls;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * The answered questions of an application, as a call's form has a place for them.
   *
   * @param left those that have none
   */
  public record Moving(List<Question> carried, List<Question> left) {
    public Moving {
      carried = List.copyOf(carried);
      left = List.copyOf(left);
    }
  }

  /** Those that the viewer may apply in now. */
  public List<Call> listCalls(Application application, Viewer viewer) {
    return calls
        .listCalls(application.organisationId(), Optional.of(Call.Stage.OPEN), 0, CALLS)
        .stream()
        .filter(call -> !call.id().equals(application.callId()) && rules.mayApply(viewer, call))
        .toList();
  }

  /** The drafts that the viewer has begun from it, by call. */
  public Map<UUID, UUID> listDrafts(UUID applicationId, Viewer viewer) {
    return store.list(applicationId, viewer.personId());
  }

  public Moving moving(AnswerSheet from, Call call) {
    FormDefinition to = forms.getVersion(call.formVersionId()).definition();
    List<Question> answered =
        from.shown().filter(question -> from.isAnswered(question.id())).toList();
    return new Moving(
        answered.stream().filter(question -> fits(from, question, to)).toList(),
        answered.stream().filter(question -> !fits(from, question, to)).toList());
  }

  private static boolean fits(AnswerSheet from, Question question, FormDefinition to) {
    return to.findQuestion(question.id())
        .filter(there -> there.type().getClass().equals(question.type().getClass()))
        .filter(
            there ->
                switch (there.type()) {
                  case AnswerType.Choosing choosing ->
                      from.typed(question.id()).stream()
                          .allMatch(chosen -> choosing.find(chosen).isPresent());
                  case AnswerType.Attachments _ -> false;
                  default -> true;
                })
        .isPresent();
  }

  /**
   * Begins a draft with all that has a place there; a second click comes to the same.
   *
   * @return the draft
   */
  @Transactional
  public UUID begin(UUID applicationId, UUID callId, Viewer by) {
    Application application = applications.getLocked(applicationId);
    Optional<UUID> begun = store.find(applicationId, callId, by.personId());
    if (begun.isPresent()) return begun.get();
    Call call = calls.getCall(callId);
    if (!call.organisationId().equals(application.organisationId()) || !rules.mayApply(by, call))
      throw new NotFound("call", callId);
    AnswerSheet sheet = answers.of(application);
    UUID draft = applications.begin(callId, by.person(), true);
    for (Question question : moving(sheet, call).carried())
      answers.save(draft, question.id(), sheet.typed(question.id()), by.person());
    store.insert(applicationId, callId, by.personId(), draft, clock.instant());
    return draft;
  }
}
