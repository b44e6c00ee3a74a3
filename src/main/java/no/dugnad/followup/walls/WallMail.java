package no.dugnad.followup.walls;

import java.time.Instant;
import java.util.List;
import no.dugnad.followup.projects.Cohort;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** What people are told of a wall: who spoke, and not what they said, which stands on the wall. */
@Component
class WallMail {
  private static final int NAMED = 6;

  private final People people;
  private final Post post;

  WallMail(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  void news(Reader reader, Cohort cohort, List<Contribution> said, Instant until) {
    Person person = people.getPerson(reader.personId());
    String subject =
        reader.frequency() == Frequency.ANSWERS
            ? "walls.mail.answers.subject"
            : "walls.mail.subject";
    Mail mail = Mail.to(person.email(), person.locale()).subject(subject, cohort.title());
    said.stream()
        .limit(NAMED)
        .forEach(one -> mail.line("walls.mail.line." + one.sort(), speaker(one)));
    if (said.size() > NAMED) mail.line("walls.mail.more", said.size() - NAMED);
    post.send(
        mail.link(path(cohort, said), "walls.mail.link")
            .leaving("/wall-mail/" + reader.leaveKey(), "walls.mail.leave")
            .once("wall:" + cohort.id() + ":" + person.id() + ":" + until));
  }

  /** One talk is opened at once. */
  private static String path(Cohort cohort, List<Contribution> said) {
    List<String> talks =
        said.stream()
            .map(one -> one.parentId() == null ? one.id() : one.parentId())
            .distinct()
            .map(id -> "/wall/" + id)
            .toList();
    return talks.size() == 1 ? talks.getFirst() : cohort.path() + "/wall";
  }

  private static String speaker(Contribution said) {
    String project = said.writer().project();
    return project == null ? said.writer().name() : project;
  }

  void takenDown(Contribution said, Cohort cohort) {
    Person writer = people.getPerson(said.writer().personId());
    post.send(
        Mail.to(writer.email(), writer.locale())
            .subject("walls.mail.takenDown.subject", cohort.title())
            .line("walls.mail.takenDown.line", cohort.title())
            .link(
                said.parentId() == null ? said.path() : "/wall/" + said.parentId(),
                "walls.mail.takenDown.link")
            .once("wall-taken-down:" + said.id()));
  }
}
