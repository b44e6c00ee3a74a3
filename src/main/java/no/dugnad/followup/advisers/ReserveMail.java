package no.dugnad.followup.advisers;

import java.util.List;
import no.dugnad.followup.advisers.Advisers.Asked;
import no.dugnad.funding.applications.ApplicationRules;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** To the administrators: that somebody waits for an answer, and that no adviser may give it. */
@Component
class ReserveMail {
  private final ApplicationRules applications;
  private final People people;
  private final Viewers viewers;
  private final Post post;

  ReserveMail(ApplicationRules applications, People people, Viewers viewers, Post post) {
    this.applications = applications;
    this.people = people;
    this.viewers = viewers;
    this.post = post;
  }

  void tell(Asked asked) {
    for (Person administrator : people.listPersons(asked.organisationId(), Role.ADMINISTRATOR)) {
      var viewer = viewers.of(administrator.id(), asked.organisationId());
      if (!applications.hiddenFrom(viewer, List.of(asked.applicationId())).isEmpty()) continue;
      post.send(
          Mail.to(administrator.email(), administrator.locale())
              .subject("advisers.mail.nobody.subject", asked.title())
              .line("advisers.mail.nobody.line", asked.title())
              .link("/people", "advisers.mail.nobody.link")
              .once("nobody-answers:" + asked.about() + ":" + administrator.id()));
    }
  }
}
