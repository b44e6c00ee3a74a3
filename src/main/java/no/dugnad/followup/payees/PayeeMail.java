package no.dugnad.followup.payees;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.advisers.Advisers.Asked;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * That a project's money is to go elsewhere: to its owner and to whoever pays, but for who did it.
 * Where it goes is not in the mail; that is read where one is signed in.
 */
@Component
class PayeeMail {
  private final ProjectRules rules;
  private final Advisers advisers;
  private final People people;
  private final Post post;

  PayeeMail(ProjectRules rules, Advisers advisers, People people, Post post) {
    this.rules = rules;
    this.advisers = advisers;
    this.people = people;
    this.post = post;
  }

  void changed(Project project, Viewer by) {
    UUID change = Ids.next();
    for (Person person : told(project).values()) {
      if (by.is(person.id())) continue;
      post.send(
          Mail.to(person.email(), person.locale())
              .subject("payees.mail.subject", project.title())
              .line("payees.mail.line", by.person().name(), project.title())
              .line("payees.mail.look")
              .link(project.path() + "/money", "payees.mail.link")
              .once("payee-changed:" + change + ":" + person.id()));
    }
  }

  private Map<UUID, Person> told(Project project) {
    var told = new LinkedHashMap<UUID, Person>();
    project.ownerId().flatMap(people::findPerson).ifPresent(owner -> told.put(owner.id(), owner));
    UUID application = Objects.requireNonNull(project.applicationId(), "it is followed");
    advisers
        .listTold(
            new Asked(
                project.organisationId(), application, project.title(), "payee:" + project.id()),
            viewer -> rules.decide(viewer, project.id()))
        .forEach(one -> told.put(one.id(), one));
    return told;
  }
}
