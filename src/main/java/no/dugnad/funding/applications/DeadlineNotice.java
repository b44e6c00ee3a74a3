package no.dugnad.funding.applications;

import java.util.Collection;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.DeadlineExtended;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all who write in an application that they have more time than they knew, or less. */
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
  void closed(Calls.ClosedEarly event) {
    Call call = event.call();
    for (Person person : writers(call)) {
      post.send(
          Mail.to(person.email(), person.locale())
              .subject("applications.mail.closed.subject", call.title())
              .line("applications.mail.closed.line", call.title(), call.endsAt())
              .line("applications.mail.closed.why", event.why())
              .link("/applications", "applications.mail.extended.link")
              .once("closed:" + call.id() + ":" + person.id()));
    }
  }

  private Collection<Person> writers(Call call) {
    return people.listPersons(lists.listWriters(call.id())).values();
  }

  @EventListener
  void extended(DeadlineExtended event) {
    Call call = event.call();
    for (Person person : writers(call)) {
      post.send(
          Mail.to(person.email(), person.locale())
              .subject("applications.mail.extended.subject", call.title())
              .line("applications.mail.extended.line", call.title(), call.deadline())
              .link("/applications", "applications.mail.extended.link")
              .once("extended:" + call.id() + ":" + call.deadline() + ":" + person.id()));
    }
  }
}
