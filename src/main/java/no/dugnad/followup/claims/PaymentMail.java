package no.dugnad.followup.claims;

import java.util.function.UnaryOperator;
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
    send(project, payment, payment.claim() == null ? "transferred" : "paid", mail -> mail);
  }

  void reversed(Project project, Payment payment, String why) {
    send(
        project,
        payment,
        payment.claim() == null ? "notTransferred" : "notPaid",
        mail -> mail.line("claims.mail.why", why));
  }

  private void send(Project project, Payment payment, String what, UnaryOperator<Mail> more) {
    String key = "claims.mail." + what;
    project
        .ownerId()
        .flatMap(people::findPerson)
        .map(
            owner ->
                Mail.to(owner.email(), owner.locale())
                    .subject(key + ".subject", payment.number(), project.title())
                    .line(key + ".line", payment.number(), project.title(), payment.amount())
                    .link(project.path() + "/money", "claims.mail.money")
                    .once("payment-" + what + ":" + payment.id()))
        .map(more)
        .ifPresent(post::send);
  }
}
