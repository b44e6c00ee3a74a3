package no.dugnad.followup.guidance;

import java.util.List;
import no.dugnad.funding.casework.Responsible;
import no.dugnad.funding.casework.Responsibles;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** One mail each way: that somebody asks, and that they have their answer. */
@Component
class GuidanceMail {
  private final GuidanceRules rules;
  private final Responsibles responsibles;
  private final People people;
  private final Viewers viewers;
  private final Post post;

  GuidanceMail(
      GuidanceRules rules, Responsibles responsibles, People people, Viewers viewers, Post post) {
    this.rules = rules;
    this.responsibles = responsibles;
    this.people = people;
    this.viewers = viewers;
    this.post = post;
  }

  void asked(GuidanceRequest request) {
    for (Person adviser : advisers(request))
      post.send(
          Mail.to(adviser.email(), adviser.locale())
              .subject("guidance.mail.asked.subject", request.title())
              .line(
                  "guidance.mail.asked.line",
                  request.asking().asker(),
                  request.title(),
                  request.promisedOn())
              .link(request.path(), "guidance.mail.asked.link")
              .once("guidance-asked:" + request.id() + ":" + adviser.id()));
  }

  /** Whoever sees to the application; where nobody does, all who may. */
  private List<Person> advisers(GuidanceRequest request) {
    List<Person> able =
        people.listPersons(request.organisationId(), Role.ADVISER).stream()
            .filter(
                person ->
                    rules.answer(
                        viewers.of(person.id(), request.organisationId()), request.applicationId()))
            .toList();
    List<Person> responsible =
        responsibles.find(request.applicationId()).filter(Responsible::acting).stream()
            .flatMap(one -> able.stream().filter(person -> person.id().equals(one.personId())))
            .toList();
    return responsible.isEmpty() ? able : responsible;
  }

  void answered(GuidanceRequest request) {
    Person asker = people.getPerson(request.asking().askerId());
    post.send(
        Mail.to(asker.email(), asker.locale())
            .subject("guidance.mail.answered.subject", request.title())
            .line("guidance.mail.answered.line", request.title())
            .link(request.path(), "guidance.mail.answered.link")
            .once("guidance-answered:" + request.id()));
  }
}
