package no.dugnad.followup.changes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.followup.advisers.Advisers;
import no.dugnad.followup.advisers.Advisers.Asked;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/** One mail each way: that a change is proposed, and that it is answered. */
@Component
class ChangeMail {
  private final ChangeRules rules;
  private final Advisers advisers;
  private final People people;
  private final Viewers viewers;
  private final Post post;

  ChangeMail(ChangeRules rules, Advisers advisers, People people, Viewers viewers, Post post) {
    this.rules = rules;
    this.advisers = advisers;
    this.people = people;
    this.viewers = viewers;
    this.post = post;
  }

  void proposed(Project project, Change change) {
    for (Person decider : deciders(project, change))
      post.send(
          Mail.to(decider.email(), decider.locale())
              .subject("changes.mail.proposed.subject", project.title())
              .line("changes.mail.proposed.line." + change.wanted().named(), project.title())
              .line("changes.mail.proposed.by", change.proposal().name(), change.answerBy())
              .link(change.path(), "changes.mail.proposed.link")
              .once("change-proposed:" + change.id() + ":" + decider.id()));
  }

  private List<Person> deciders(Project project, Change change) {
    UUID organisation = project.organisationId();
    if (change.isForDecisionMaker())
      return people.listPersons(organisation, Role.DECISION_MAKER).stream()
          .filter(one -> rules.decide(viewers.of(one.id(), organisation), change.id()))
          .toList();
    UUID application = Objects.requireNonNull(project.applicationId(), "it is followed");
    return advisers.listTold(
        new Asked(organisation, application, project.title(), "change:" + change.id()),
        viewer -> rules.decide(viewer, change.id()));
  }

  /** To the owner; to who proposed it, when there is none. */
  void answered(Project project, Change change) {
    Optional<Person> owner =
        people.findPerson(project.ownerId().orElse(change.proposal().personId()));
    owner.ifPresent(
        person ->
            post.send(
                said(
                        Mail.to(person.email(), person.locale())
                            .subject("changes.mail.answered.subject", project.title()),
                        project,
                        change)
                    .link(change.path(), "changes.mail.answered.link")
                    .once("change-answered:" + change.id())));
  }

  /** What was granted, and beside it what was asked for, where that is something else. */
  private static Mail said(Mail mail, Project project, Change change) {
    if (!(change.status() instanceof ChangeStatus.Approved approved))
      return mail.line("changes.mail.rejected." + change.wanted().named(), project.title());
    Wanted granted = approved.granted();
    String part = granted.equals(change.wanted()) ? "" : ".part";
    return mail.line(
        "changes.mail.approved." + change.wanted().named() + part,
        project.title(),
        amount(granted),
        amount(change.wanted()));
  }

  private static Object amount(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Time(var until) -> until;
      case Wanted.Sum sum -> sum.amount();
      case Wanted.Scope _ -> "";
    };
  }
}
