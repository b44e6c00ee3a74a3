package no.dugnad.followup.reports;

import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.People;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What the owner is told: that something is theirs to do, or is done. Each of it once. */
@Component
class ReportMails {
  private final People people;
  private final Post post;

  ReportMails(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void changesAsked(Project project, Report report) {
    send(
        project,
        "reports.mail.changes." + report.kind(),
        report.path(),
        "report-changes:" + report.id() + ":" + report.round());
  }

  void approved(Project project, Report report) {
    send(
        project,
        "reports.mail.approved." + report.kind(),
        report.path(),
        "report-approved:" + report.id());
  }

  void answered(Project project, StatusCheck check) {
    send(
        project,
        "reports.mail.answered",
        project.path() + "/check",
        "check-answered:" + check.id());
  }

  private void send(Project project, String key, String path, String about) {
    project
        .ownerId()
        .flatMap(people::findPerson)
        .ifPresent(
            owner ->
                post.send(
                    Mail.to(owner.email(), owner.locale())
                        .subject(key + ".subject", project.title())
                        .line(key + ".line", project.title())
                        .link(path, "reports.mail.link")
                        .once(about)));
  }
}
