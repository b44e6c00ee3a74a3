package no.dugnad.funding.assessment;

import java.util.List;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.supplements.ApplicationSupplemented;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who have handed in scores that the application says something else since. */
@Component
class SupplementNotice {
  private final AssessmentStore store;
  private final Calls calls;
  private final People people;
  private final Post post;

  SupplementNotice(AssessmentStore store, Calls calls, People people, Post post) {
    this.store = store;
    this.calls = calls;
    this.people = people;
    this.post = post;
  }

  @EventListener
  void supplemented(ApplicationSupplemented event) {
    Application application = event.application();
    List<UUID> judged = store.listThoseHandedIn(application.id());
    if (judged.isEmpty()) return;
    Call call = calls.getCall(application.callId());
    for (Person assessor : people.listPersons(judged).values()) {
      post.send(
          Mail.to(assessor.email(), assessor.locale())
              .subject("assessment.mail.supplemented.subject", call.title())
              .line("assessment.mail.supplemented.line", call.title(), application.title())
              .line("assessment.mail.supplemented.how")
              .link("/applications/" + application.id(), "assessment.mail.supplemented.link")
              .once("supplemented:" + event.supplement().id() + ":" + assessor.id()));
    }
  }
}
