package no.dugnad.followup.projects;

import java.time.Instant;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What people are told of a project's owner and its team. */
@Component
class ProjectMail {
  private final People people;
  private final Post post;

  ProjectMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void handedOver(Project project, Person owner, Person by) {
    post.send(
        Mail.to(owner.email(), owner.locale())
            .by(by.id())
            .subject("projects.mail.handedOver.subject", project.title())
            .line("projects.mail.handedOver.line", by.name(), project.title())
            .link(project.path(), "projects.mail.link"));
  }

  void takenIn(Project project, Person person, Person by) {
    post.send(
        Mail.to(person.email(), person.locale())
            .by(by.id())
            .subject("projects.mail.takenIn.subject", project.title())
            .line("projects.mail.takenIn.line", by.name(), project.title())
            .link(project.path(), "projects.mail.link"));
  }

  void takenOut(Project project, Person person, Person by) {
    post.send(
        Mail.to(person.email(), person.locale())
            .by(by.id())
            .subject("projects.mail.takenOut.subject", project.title())
            .line("projects.mail.takenOut.line", by.name(), project.title()));
  }

  /** Where it was not one of them who said it: they may know better. */
  void ended(Project project, Team team, Person by) {
    tellOfOthers("projects.mail.ended", project, team, by);
  }

  void reopened(Project project, Team team, Person by) {
    tellOfOthers("projects.mail.reopened", project, team, by);
  }

  private void tellOfOthers(String what, Project project, Team team, Person by) {
    if (team.has(by.id())) return;
    for (Person person : team.people())
      post.send(
          Mail.to(person.email(), person.locale())
              .by(by.id())
              .subject(what + ".subject", project.title())
              .line(what + ".line", by.name(), project.title())
              .link(project.path(), "projects.mail.link"));
  }

  /** The words themselves stand behind the link. */
  void thanked(Project project, Team team, Person by) {
    for (Person person : team.people())
      post.send(
          Mail.to(person.email(), person.locale())
              .subject("projects.mail.thanked.subject", project.title())
              .line("projects.mail.thanked.line", by.name(), project.title())
              .link(project.path(), "projects.mail.thanked.link"));
  }

  /** To the unit's manager, who seldom comes by; the advisers find it where they work. */
  void vacant(Project project, Instant since) {
    if (project.unitId() == null) return;
    people
        .findUnit(project.unitId())
        .map(Unit::managerId)
        .flatMap(people::findPerson)
        .ifPresent(
            manager ->
                post.send(
                    Mail.to(manager.email(), manager.locale())
                        .subject("projects.mail.vacant.subject", project.title())
                        .line("projects.mail.vacant.line", project.title())
                        .link(project.path() + "/handover", "projects.mail.vacant.link")
                        .once("project-vacant:" + project.id() + ":" + since)));
  }
}
