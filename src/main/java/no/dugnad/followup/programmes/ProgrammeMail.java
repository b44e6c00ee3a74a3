package no.dugnad.followup.programmes;

import java.time.Instant;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.ProgrammeDiff.Change;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.Projects;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.ui.Pages;
import org.springframework.stereotype.Component;

/** What owners are told of their dates. */
@Component
class ProgrammeMail {
  private final Projects projects;
  private final People people;
  private final Pages pages;
  private final Post post;

  ProgrammeMail(Projects projects, People people, Pages pages, Post post) {
    this.projects = projects;
    this.people = people;
    this.pages = pages;
    this.post = post;
  }

  /** One mail to each owner, with all that is other for them. */
  void moved(Cohort cohort, ProgrammeDiff diff, Instant at) {
    diff.concerned(projects.listProjects(cohort.id())).stream()
        .filter(project -> project.ownerId().isPresent())
        .collect(Collectors.groupingBy(project -> project.ownerId().orElseThrow()))
        .forEach(
            (owner, concerned) -> {
              Person person = people.getPerson(owner);
              Mail mail =
                  Mail.to(person.email(), person.locale())
                      .subject("programmes.mail.moved.subject", cohort.title())
                      .line("programmes.mail.moved.line");
              for (Project project : concerned) {
                for (Change change : diff.of(project)) line(mail, project, change, person);
              }
              post.send(
                  mail.link(concerned.getFirst().path(), "programmes.mail.link")
                      .once("programme:" + cohort.id() + ":" + at + ":" + owner));
            });
  }

  private void line(Mail mail, Project project, Change change, Person person) {
    String name = change.step().name(pages.ui(person.locale()));
    switch (change) {
      case Change.Moved moved ->
          mail.line(
              "programmes.mail.moved.to",
              project.title(),
              name,
              moved.occurrence().due().day(),
              moved.to().day());
      case Change.New added ->
          mail.line("programmes.mail.moved.new", project.title(), name, added.due().day());
      case Change.Gone _ -> mail.line("programmes.mail.moved.gone", project.title(), name);
    }
  }
}
