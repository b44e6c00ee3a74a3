package no.dugnad.followup.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.advisers.Advisers.Asked;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.projects.ProjectRules;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/**
 * What the owner is told: that something is theirs to do, or is done; and whoever sees to the
 * project, that it asks. Each of it once.
 */
@Component
class ReportMails {
  private final Advisers advisers;
  private final ProjectRules rules;
  private final People people;
  private final Post post;

  ReportMails(Advisers advisers, ProjectRules rules, People people, Post post) {
    this.advisers = advisers;
    this.rules = rules;
    this.people = people;
    this.post = post;
  }

  void changesAsked(Project project, Report report) {
    send(
        project,
        "reports.mail.changes." + report.kind(),
        List.of(),
        report.path(),
        "report-changes:" + report.id() + ":" + report.round());
  }

  /** That it waits for them still. */
  void reminded(Project project, Report report, Instant asked, LocalDate today) {
    send(
        project,
        "reports.mail.reminded." + report.kind(),
        List.of(),
        report.path(),
        "report-reminded:" + report.id() + ":" + report.round() + ":" + today,
        asked);
  }

  void approved(Project project, Report report, Review review) {
    send(
        project,
        "reports.mail.approved." + report.kind(),
        review.remarks().isEmpty() ? List.of() : List.of("reports.mail.approved.remarked"),
        report.path(),
        "report-approved:" + report.id());
  }

  /** To whoever sees to the project. */
  void asked(Project project, StatusCheck check) {
    UUID application = project.applicationId();
    if (application == null) return;
    var asked =
        new Asked(project.organisationId(), application, project.title(), "card:" + check.id());
    for (Person adviser : advisers.listTold(asked, viewer -> rules.follow(viewer, project.id())))
      post.send(
          Mail.to(adviser.email(), adviser.locale())
              .subject("reports.mail.asked." + check.card().answer() + ".subject", project.title())
              .line("reports.mail.asked.line", check.by(), project.title())
              .link(check.path(project), "reports.mail.asked.link")
              .once("check-asked:" + check.id() + ":" + adviser.id()));
  }

  void answered(Project project, StatusCheck check) {
    send(
        project,
        "reports.mail.answered",
        List.of(),
        project.path() + "/check",
        "check-answered:" + check.id());
  }

  /**
   * @param said what the line says besides the project's title
   */
  private void send(
      Project project,
      String key,
      List<String> moreLines,
      String path,
      String about,
      Object... said) {
    Object[] args = Stream.concat(Stream.of(project.title()), Arrays.stream(said)).toArray();
    project
        .ownerId()
        .flatMap(people::findPerson)
        .ifPresent(
            owner -> {
              Mail mail =
                  Mail.to(owner.email(), owner.locale())
                      .subject(key + ".subject", project.title())
                      .line(key + ".line", args);
              moreLines.forEach(mail::line);
              post.send(mail.link(path, "reports.mail.link").once(about));
            });
  }
}
