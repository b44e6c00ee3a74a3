package no.dugnad.followup.claims;

import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.People;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What a project's owner is told of its payments: that each was made, and that one was not. */
@Component
class PaymentMail {
  private final People people;
  private final Post post;

  PaymentMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void paid(Project project, Payment payment) {
    send(project, payment, payment.claim() == null ? "transferred" : "paid");
  }

  void reversed(Project project, Payment payment) {
    send(project, payment, payment.claim() == null ? "notTransferred" : "notPaid");
  }

  private void send(Project project, Payment payment, String what) {
    Integer number = payment.claim() == null ? payment.instalment() : payment.claim();
    String key = "claims.mail." + what;
    project
        .ownerId()
        .flatMap(people::findPerson)
        .ifPresent(
            owner ->
                post.send(
                    Mail.to(owner.email(), owner.locale())
                        .subject(key + ".subject", number, project.title())
                        .line(key + ".line", number, project.title(), payment.amount())
                        .link(project.path() + "/money", "claims.mail.money")
                        .once("payment-" + what + ":" + payment.id())));
  }
}
