package no.dugnad.funding.applications;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.DeadlineExtended;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all who write in a draft that they have got more time, each once. */
@Component
class DeadlineNotice {
  private final ApplicationLists lists;
  private final People people;
  private final Post post;

  DeadlineNotice(ApplicationLists lists, People people, Post post) {
    this.lists = lists;
    this.people = people;
    this.post = post;
  }

  @EventListener
  void extended(DeadlineExtended event) {
    Call call = event.call();
    Map<UUID, Person> writers = people.listPersons(lists.listDraftWriters(call.id()));
    for (Person person : writers.values()) {
      post.send(
          Mail.to(person.email(), person.locale())
              .subject("applications.mail.extended.subject", call.title())
              .line("applications.mail.extended.line", call.title(), call.deadline())
              .link("/applications", "applications.mail.extended.link")
              .once("extended:" + call.id() + ":" + call.deadline() + ":" + person.id()));
    }
  }
}
