package no.dugnad.funding.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallStatus;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.recommendations.Recommendations;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the letters. They carry what forvaltningsloven asks of a notice: the decision, its grounds
 * (§§ 24 and 25), and how, to whom and until when it can be appealed (§ 27), in the language of the
 * one who applied.
 */
@Component
public class Letters {
  private final DecisionStore store;
  private final Calls calls;
  private final CoApplicants coApplicants;
  private final People people;
  private final Recommendations recommendations;
  private final Documents documents;
  private final Pages pages;
  private final Clock clock;

  Letters(
      DecisionStore store,
      Calls calls,
      CoApplicants coApplicants,
      People people,
      Recommendations recommendations,
      Documents documents,
      Pages pages,
      Clock clock) {
    this.store = store;
    this.calls = calls;
    this.coApplicants = coApplicants;
    this.people = people;
    this.recommendations = recommendations;
    this.documents = documents;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * What the call's letters say of the case; the contact is at first who published or closed it.
   */
  public Letter.Head head(Call call) {
    UUID known =
        switch (call.status()) {
          case CallStatus.Draft() -> null;
          case CallStatus.Published published -> published.by();
          case CallStatus.Closed closed -> closed.by();
        };
    return store.getLetterhead(call.id(), known);
  }

  /**
   * Changes what the call's letters say of the case, from now on.
   *
   * @param seen of the {@link #head} that the viewer had before them
   */
  @Transactional
  public void setHead(UUID callId, String caseNumber, UUID contactId, Revision seen) {
    calls.hold(callId);
    seen.requireSame(Revision.of(head(calls.getCall(callId))));
    store.putLetterhead(callId, caseNumber, contactId);
  }

  /** The letter as it would go out now. */
  public Letter preview(Call call, Application application, Decision decision) {
    return write(call, application, decision, Oslo.date(clock.instant()), true);
  }

  /**
   * @param day of the announcement, which the letter is dated
   */
  public Letter write(Call call, Application application, Decision decision, LocalDate day) {
    return write(call, application, decision, day, false);
  }

  private Letter write(
      Call call, Application application, Decision decision, LocalDate day, boolean draft) {
    return letter(
        call,
        application,
        day,
        "funding/decisions/letter",
        "decisions.letter.file." + decision.outcome(),
        draft,
        Map.of(
            "decision",
            decision,
            "deadline",
            AppealDeadline.of(day),
            "apart",
            recommendations.isApart(application)));
  }

  /**
   * A letter by the template, which is given {@code call}, {@code application}, {@code
   * organisation}, {@code applicants}, {@code head}, {@code today} and {@code draft} beside the
   * model.
   *
   * @param fileKey the message that names the file
   * @param draft whether it is to be read before it goes out, and says on each page that it has not
   */
  public Letter letter(
      Call call,
      Application application,
      LocalDate today,
      String template,
      String fileKey,
      boolean draft,
      Map<String, Object> model) {
    List<Person> applicants = coApplicants.listApplicants(application);
    Locale language = applicants.getFirst().locale();
    Organisation organisation = people.getOrganisation(application.organisationId());
    var all = new HashMap<>(model);
    all.put("organisation", organisation);
    all.put("applicants", applicants);
    all.put("call", call);
    all.put("application", application);
    all.put("head", head(call));
    all.put("today", today);
    all.put("draft", draft);
    Ui ui = pages.ui(language);
    String name = ui.t(fileKey, application.title());
    return new Letter(
        (draft ? ui.t("ui.draft.file", name) : name) + ".pdf",
        documents.pdf(template, language, all));
  }
}
