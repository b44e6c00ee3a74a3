package no.dugnad.followup.benefits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.dugnad.followup.benefits.AskingStore.Untold;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** The one mail to whoever is asked, of all that they are asked. */
@Component
class AskingMail {
  private final People people;
  private final Post post;

  AskingMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  /**
   * @param untold of one person
   */
  void send(List<Untold> untold, LocalDate today) {
    Person person = people.getPerson(untold.getFirst().personId());
    Mail mail =
        Mail.to(person.email(), person.locale())
            .subject("benefits.mail.subject", untold.getFirst().title());
    for (Untold one : untold) mail.line("benefits.mail.line." + one.point(), one.title());
    post.send(
        mail.line("benefits.mail.short")
            .link(path(untold), "benefits.mail.link")
            .once("benefits:" + person.id() + ":" + today));
  }

  private static String path(List<Untold> untold) {
    List<UUID> projects = untold.stream().map(Untold::projectId).distinct().toList();
    return projects.size() == 1 ? "/projects/" + projects.getFirst() + "/benefits/answer" : "/home";
  }
}
