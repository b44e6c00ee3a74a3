package no.dugnad.platform.administration;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import org.springframework.stereotype.Component;

/**
 * Tells all administrators of an organisation who got or lost a role in it, whoever did it: one of
 * them whose mailbox was taken over can't do so unseen.
 */
@Component
class RoleNews {
  private final People people;
  private final Post post;

  RoleNews(People people, Post post) {
    this.people = people;
    this.post = post;
  }

  /**
   * @param by who did it
   * @param also whom to tell beside those who are administrators now: who was one until now
   */
  void tell(
      UUID organisationId,
      String by,
      String name,
      Set<Role> before,
      Set<Role> after,
      List<Person> also) {
    List<Change> changes =
        before.equals(after) ? List.of() : List.of(new Change(name, before, after));
    tell(organisationId, by, changes, also);
  }

  /** Who had which roles, and has which now. */
  record Change(String name, Set<Role> before, Set<Role> after) {}

  /** As above, of several people in one mail. */
  void tell(UUID organisationId, String by, List<Change> changes, List<Person> also) {
    if (changes.isEmpty()) return;
    var readers = new LinkedHashSet<Person>(also);
    readers.addAll(people.listPersons(organisationId, Role.ADMINISTRATOR));
    String organisation = people.getOrganisation(organisationId).name();
    for (Person reader : readers) {
      Mail mail =
          Mail.to(reader.email(), reader.locale())
              .subject("administration.mail.roles.subject", organisation);
      for (Change change : changes) addTo(mail, change);
      post.send(
          mail.line("administration.mail.roles.by", by)
              .link("/people", "administration.mail.roles.link"));
    }
  }

  private static void addTo(Mail mail, Change change) {
    for (Role role : EnumSet.allOf(Role.class)) {
      if (change.before().contains(role) == change.after().contains(role)) continue;
      String what = change.after().contains(role) ? "given." : "taken.";
      mail.line("administration.mail.roles." + what + role, change.name());
    }
  }
}
