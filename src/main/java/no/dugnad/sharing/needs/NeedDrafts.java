package no.dugnad.sharing.needs;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Answers;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.funding.applications.Applications;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallFilter;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.forms.AnswerType;
import no.dugnad.platform.forms.FormDefinition;
import no.dugnad.platform.forms.Question;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a need to a draft in an open call. */
@Service
public class NeedDrafts {
  /** Where the scheme's form asks what the need is; a form of one's own asks at length first. */
  private static final String NEED = "need";

  /** Of one organisation: more than an employee has to choose from. */
  private static final int MOST = 50;

  private final Applications applications;
  private final Answers answers;
  private final ApplicationRules rules;
  private final Calls calls;
  private final Clock clock;

  NeedDrafts(
      Applications applications,
      Answers answers,
      ApplicationRules rules,
      Calls calls,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.rules = rules;
    this.calls = calls;
    this.clock = clock;
  }

  /** The open calls that the viewer may apply in, those that close first first. */
  public List<Call> listCalls(Viewer viewer) {
    if (!viewer.isSignedIn()) return List.of();
    return viewer.memberships().stream()
        .map(one -> open(one.organisationId()))
        .flatMap(filter -> calls.listPublic(filter, 0, MOST).stream())
        .filter(call -> call.isOpen(clock.instant()) && rules.mayApply(viewer, call))
        .sorted(comparing(Call::deadline))
        .toList();
  }

  private static CallFilter open(UUID organisationId) {
    return new CallFilter(CallFilter.When.OPEN, Optional.empty(), Optional.of(organisationId), "");
  }

  /**
   * A draft with the text in it: the one that is there when it says nothing of its need yet, or
   * that very thing; else another. What is written already is never written over.
   *
   * @return where it is written on
   */
  @Transactional
  public String begin(UUID callId, String text, Viewer viewer) {
    UUID first = begin(callId, viewer, false);
    Question question = question(answers.get(first).definition());
    String written = written(first, question);
    boolean takes = Blanks.isBlank(written) || written.strip().equals(text);
    UUID id = takes ? first : begin(callId, viewer, true);
    if (Blanks.isBlank(written(id, question)))
      answers.save(id, question.id(), List.of(text), viewer.person());
    return "/applications/%s/sections/%s"
        .formatted(id, answers.get(id).definition().sectionOf(question.id()).id());
  }

  private UUID begin(UUID callId, Viewer viewer, boolean another) {
    UUID id = applications.begin(callId, viewer.person(), another);
    answers.begin(id, viewer);
    return id;
  }

  private String written(UUID id, Question question) {
    AnswerSheet sheet = answers.get(id);
    return String.join("", sheet.typed(question.id()));
  }

  private static Question question(FormDefinition form) {
    return form.findQuestion(NEED)
        .filter(NeedDrafts::isLong)
        .or(() -> form.questions().stream().filter(NeedDrafts::isLong).findFirst())
        .orElseThrow(() -> new Refused("needs.refused.noQuestion"));
  }

  /** And asked of everybody, whatever else they answer. */
  private static boolean isLong(Question question) {
    return question.type() instanceof AnswerType.LongText && question.shownIf().isEmpty();
  }
}
