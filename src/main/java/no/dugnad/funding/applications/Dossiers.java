package no.dugnad.funding.applications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.answers.AnswerSheet;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Brings together what an application's pages show, in a fixed number of queries. */
@Component
public class Dossiers {
  private final Applications applications;
  private final Answers answers;
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final ApplicationRules rules;
  private final People people;
  private final Clock clock;

  Dossiers(
      Applications applications,
      Answers answers,
      CoApplicants coApplicants,
      Calls calls,
      ApplicationRules rules,
      People people,
      Clock clock) {
    this.applications = applications;
    this.answers = answers;
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.rules = rules;
    this.people = people;
    this.clock = clock;
  }

  /** As above, with the answers as its applicants have written them so far. */
  public Dossier written(Dossier dossier) {
    Application application = dossier.application();
    return application.isBeingChanged() ? dossier.with(answers.written(application)) : dossier;
  }

  public Dossier of(UUID id, Viewer viewer) {
    Application application = applications.getApplication(id);
    Call call = calls.getCall(application.callId());
    AnswerSheet sheet = answers.of(application);
    List<Applicant> participants = coApplicants.list(application);
    people.know(participants.stream().map(Applicant::person).toList());
    return new Dossier(
        application,
        call,
        sheet,
        participants,
        call.isOpen(clock.instant()),
        applications.isAnswered(id),
        new Dossier.Relation(
            participants.stream().anyMatch(p -> p.hasAccepted() && viewer.is(p.person().id())),
            rules.handles(viewer, call),
            viewer.is(application.ownerId())));
  }
}
