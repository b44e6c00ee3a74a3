package no.dugnad.sharing.adoptions;

import java.time.LocalDate;
import java.util.List;
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
import no.dugnad.sharing.adoptions.Adoption.Adopter;
import no.dugnad.sharing.catalogue.Catalogue;
import no.dugnad.sharing.catalogue.CatalogueEntry;
import no.dugnad.sharing.catalogue.Told;
import org.springframework.stereotype.Component;

/**
 * To those who adopt, and to whoever has the project. Nothing that somebody typed about themselves
 * stands in them: anybody can type another's address, and what was sent can't be erased.
 */
@Component
class AdoptionMail {
  private final Catalogue catalogue;
  private final ProjectRules rules;
  private final Advisers advisers;
  private final People people;
  private final AdoptionLinks links;
  private final Post post;

  AdoptionMail(
      Catalogue catalogue,
      ProjectRules rules,
      Advisers advisers,
      People people,
      AdoptionLinks links,
      Post post) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.advisers = advisers;
    this.people = people;
    this.links = links;
    this.post = post;
  }

  /** Asks whether it was they who said it. Whoever is signed in causes no more mail than others. */
  void askToConfirm(UUID id, Adopter adopter, CatalogueEntry entry, Viewer by) {
    Mail mail =
        to(adopter, "confirm", entry.title())
            .line("adoptions.mail.confirm.line", entry.title(), entry.organisation())
            .line("adoptions.mail.confirm.notYou", Adoption.DAYS_UNCONFIRMED)
            .link(links.issue(id), "adoptions.mail.confirm.link")
            .secret();
    if (by.isSignedIn()) mail.by(by.personId());
    post.send(mail);
  }

  /** The way to their page, for who has confirmed and asks anew. */
  void showTheWay(Adoption adoption, Adopter adopter, CatalogueEntry entry, Viewer by) {
    Mail mail = toPage(adoption, adopter, "again", entry.title());
    if (by.isSignedIn()) mail.by(by.personId());
    post.send(mail);
  }

  /** Puts the two in touch. */
  void confirmed(Adoption adoption, Adopter adopter, Project project) {
    Mail mail =
        to(adopter, "welcome", project.title())
            .line("adoptions.mail.welcome.line", project.title());
    String contact = contact(project.id());
    if (contact.isEmpty()) mail.line("adoptions.mail.welcome.answers");
    else mail.line("adoptions.mail.welcome.contact", contact);
    post.send(mail.link(links.issue(adoption.id()), "adoptions.mail.page").secret());
    for (Person keeper : listKeepers(project))
      post.send(
          toKeeper(keeper, "wants", project.title())
              .link(adoption.path(), "adoptions.mail.wants.link")
              .once("adoption:" + adoption.id() + ":" + keeper.id()));
  }

  /** As the project tells everybody whom to ask: a mail may be passed on. */
  private String contact(UUID projectId) {
    return catalogue
        .find(projectId, Viewer.anonymous())
        .flatMap(CatalogueEntry::told)
        .map(Told::contact)
        .orElse("");
  }

  /** Once a day, however often they change it. */
  void stated(Adoption adoption, Project project, LocalDate today) {
    for (Person keeper : listKeepers(project))
      post.send(
          toKeeper(keeper, "stated", project.title())
              .link(adoption.path(), "adoptions.mail.stated.link")
              .once("adoption-stated:" + adoption.id() + ":" + keeper.id() + ":" + today));
  }

  /** Everybody reads it from now on: once, though the owner thinks better of it and back. */
  void vouched(Adoption adoption, Adopter adopter, Project project) {
    post.send(
        toPage(adoption, adopter, "vouched", project.title())
            .once("adoption-vouched:" + adoption.id() + ":" + adoption.revision()));
  }

  void notSo(Adoption adoption, Adopter adopter, Project project) {
    post.send(toPage(adoption, adopter, "notSo", project.title()));
  }

  void saidForThem(Adoption adoption, Adopter adopter, Project project) {
    post.send(toPage(adoption, adopter, "saidForYou", project.title()));
  }

  void ended(Adoption adoption, Adopter adopter, Project project) {
    post.send(toPage(adoption, adopter, "ended", project.title()));
  }

  void ask(Adoption adoption, Adopter adopter, Project project) {
    post.send(toPage(adoption, adopter, "asked", project.title()));
  }

  private Mail toPage(Adoption adoption, Adopter adopter, String what, String title) {
    return to(adopter, what, title)
        .line("adoptions.mail." + what + ".line", title)
        .link(links.issue(adoption.id()), "adoptions.mail.page")
        .secret();
  }

  private static Mail to(Adopter adopter, String what, String title) {
    return Mail.to(adopter.email(), adopter.locale())
        .subject("adoptions.mail." + what + ".subject", title);
  }

  private static Mail toKeeper(Person keeper, String what, String title) {
    return Mail.to(keeper.email(), keeper.locale())
        .subject("adoptions.mail." + what + ".subject", title)
        .line("adoptions.mail." + what + ".line", title);
  }

  /** The owner; where there is none, who follows it, or may. */
  private List<Person> listKeepers(Project project) {
    UUID application = project.applicationId();
    return project
        .ownerId()
        .map(owner -> List.of(people.getPerson(owner)))
        .orElseGet(
            () ->
                application == null
                    ? rules.listFollowers(project.id())
                    : advisers.listTold(
                        new Asked(
                            project.organisationId(),
                            application,
                            project.title(),
                            "adoptions:" + project.id()),
                        viewer -> rules.follow(viewer, project.id())));
  }
}
