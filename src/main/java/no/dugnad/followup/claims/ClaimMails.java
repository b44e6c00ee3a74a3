package no.dugnad.followup.claims;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Money;
import org.springframework.stereotype.Component;

/** What a project's owner is told of its claims, each of it once. */
@Component
class ClaimMails {
  private final People people;
  private final Post post;

  ClaimMails(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  /**
   * Also to whoever is to mend it.
   *
   * @param round how many times it has been returned
   */
  void returned(Project project, Claim claim, int round) {
    if (!(claim.status() instanceof ClaimStatus.Returned(_, UUID to, String name))) return;
    Set<UUID> told = new LinkedHashSet<>();
    told.add(to);
    project.ownerId().ifPresent(told::add);
    for (UUID one : told)
      people
          .findPerson(one)
          .ifPresent(
              person ->
                  post.send(
                      mail(person, project, claim, "returned")
                          .line(
                              one.equals(to)
                                  ? "claims.mail.returned.line.you"
                                  : "claims.mail.returned.line",
                              claim.number(),
                              project.title(),
                              name)
                          .link(claim.path(), "claims.mail.link")
                          .once("claim-returned:" + claim.id() + ":" + round + ":" + one)));
  }

  /** What is not approved the project has to bear, and learns of before it is paid the rest. */
  void approvedLess(Project project, Claim claim, Money amount, String whyLess) {
    tellOwner(
        project,
        claim,
        "approvedLess",
        "claim-approved-less:",
        mail ->
            mail.line(
                    "claims.mail.approvedLess.line",
                    claim.number(),
                    project.title(),
                    claim.sum(),
                    amount)
                .line("claims.mail.why", whyLess));
  }

  void rejected(Project project, Claim claim) {
    tellOwner(
        project,
        claim,
        "rejected",
        "claim-rejected:",
        mail -> mail.line("claims.mail.rejected.line", claim.number(), project.title()));
  }

  private void tellOwner(
      Project project, Claim claim, String what, String once, UnaryOperator<Mail> says) {
    project
        .ownerId()
        .flatMap(people::findPerson)
        .map(owner -> says.apply(mail(owner, project, claim, what)))
        .ifPresent(
            mail -> post.send(mail.link(claim.path(), "claims.mail.link").once(once + claim.id())));
  }

  private static Mail mail(Person person, Project project, Claim claim, String what) {
    return Mail.to(person.email(), person.locale())
        .subject("claims.mail." + what + ".subject", claim.number(), project.title());
  }
}
