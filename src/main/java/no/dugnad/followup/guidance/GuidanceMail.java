package no.dugnad.followup.guidance;

import java.util.List;
import java.util.UUID;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.advisers.Advisers.Asked;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** One mail each way: that somebody asks, and that they have their answer. */
@Component
class GuidanceMail {
  private final GuidanceRules rules;
  private final Advisers advisers;
  private final People people;
  private final Post post;

  GuidanceMail(GuidanceRules rules, Advisers advisers, People people, Post post) {
    this.rules = rules;
    this.advisers = advisers;
    this.people = people;
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

  private List<Person> advisers(GuidanceRequest request) {
    return advisers.listTold(
        new Asked(
            request.organisationId(),
            request.applicationId(),
            request.title(),
            "guidance:" + request.id()),
        viewer -> rules.answer(viewer, request.applicationId()));
  }

  void answered(GuidanceRequest request, List<UUID> hearers) {
    for (UUID id : hearers) {
      Person hearer = people.getPerson(id);
      post.send(
          Mail.to(hearer.email(), hearer.locale())
              .subject("guidance.mail.answered.subject", request.title())
              .line("guidance.mail.answered.line", request.title())
              .link(request.path(), "guidance.mail.answered.link")
              .once("guidance-answered:" + request.id() + ":" + id));
    }
  }
}
