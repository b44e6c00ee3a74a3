package no.dugnad.funding.supplements;

import java.util.function.UnaryOperator;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.CoApplicants;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What the applicants, and the one who asked, are told by mail: each of it once. */
@Component
class SupplementMails {
  private final CoApplicants coApplicants;
  private final Calls calls;
  private final People people;
  private final Post post;

  SupplementMails(CoApplicants coApplicants, Calls calls, People people, Post post) {
    this.coApplicants = coApplicants;
    this.calls = calls;
    this.people = people;
    this.post = post;
  }

  void asked(Application application, Supplement supplement) {
    toApplicants(application, supplement, "asked", supplement.dueOn());
  }

  void extended(Application application, Supplement supplement) {
    toApplicants(application, supplement, "extended", supplement.dueOn());
  }

  void reminder(Application application, Supplement supplement) {
    toApplicants(application, supplement, "reminder", supplement.dueOn());
  }

  void withdrawn(Application application, Supplement supplement) {
    toApplicants(application, supplement, "withdrawn");
  }

  /** To the applicants, as a receipt, and to the one who asked. */
  void sent(Application application, Supplement supplement) {
    toApplicants(application, supplement, "received");
    Call call = calls.getCall(application.callId());
    Person asker = people.getPerson(supplement.asking().by());
    post.send(
        Mail.to(asker.email(), asker.locale())
            .subject("supplements.mail.sent.subject", call.title())
            .line("supplements.mail.sent.line", call.title(), application.title())
            .link("/applications/" + application.id(), "supplements.mail.sent.link")
            .once("supplement-sent:" + supplement.id()));
  }

  private void toApplicants(
      Application application, Supplement supplement, String what, Object... dueOn) {
    Call call = calls.getCall(application.callId());
    String about = "supplement-" + what + ":" + supplement.id() + ":" + supplement.dueOn() + ":";
    String line = "supplements.mail." + what + ".line";
    UnaryOperator<Mail> text =
        mail ->
            dueOn.length == 0
                ? mail.line(line, call.title(), application.title())
                : mail.line(line, call.title(), application.title(), dueOn[0]);
    for (Person applicant : coApplicants.listApplicants(application)) {
      post.send(
          text.apply(
                  Mail.to(applicant.email(), applicant.locale())
                      .subject("supplements.mail." + what + ".subject", call.title()))
              .link("/applications/" + application.id(), "supplements.mail.link")
              .once(about + applicant.id()));
    }
  }
}
