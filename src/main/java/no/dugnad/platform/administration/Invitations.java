package no.dugnad.platform.administration;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is known here joins an organisation when they have said yes to it themselves. */
@Service
public class Invitations {
  private final InvitationStore store;
  private final People people;
  private final Memberships memberships;
  private final RoleNews news;
  private final Journal journal;
  private final Post post;
  private final Clock clock;

  Invitations(
      InvitationStore store,
      People people,
      Memberships memberships,
      RoleNews news,
      Journal journal,
      Post post,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.news = news;
    this.journal = journal;
    this.post = post;
    this.clock = clock;
  }

  @Transactional
  UUID send(Viewer by, Person person, String name, @Nullable UUID unitId, Set<Role> roles) {
    UUID organisation = by.organisationId();
    UUID id = store.put(organisation, person.id(), name, unitId, roles, clock.instant());
    write(by, organisation, id, "administration.journal.invited");
    post.send(
        Mail.to(person.email(), person.locale())
            .by(by.personId())
            .subject("administration.mail.invitation.subject", by.membership().organisation())
            .line("administration.mail.invitation.line", by.membership().organisation())
            .line("administration.mail.invitation.what")
            .link("/invitations/" + id, "administration.mail.invitation.link"));
    return id;
  }

  public Invitation get(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound("invitation", id));
  }

  /** Those that the viewer's organisation waits for an answer to. */
  public List<Invitation> listOurs(Viewer viewer) {
    return store.listOf(viewer.organisationId());
  }

  /** From now on they belong there, as what they were asked to be. */
  @Transactional
  public void accept(Viewer invited, UUID id) {
    Invitation invitation = get(id);
    UUID organisation = invitation.organisationId();
    people.lockOrganisation(organisation);
    if (!store.answer(id, clock.instant())) {
      if (memberships.find(invited.personId(), organisation).isPresent()) return;
      throw new Refused("administration.refused.invitationOver");
    }
    UUID membership =
        memberships.begin(
            invited.personId(), organisation, invitation.unitId(), invitation.roles());
    memberships.rename(invited.personId(), organisation, invitation.name());
    write(invited, organisation, membership, "administration.journal.joined");
    String name = people.getPerson(invited.personId()).name();
    news.tell(organisation, name, name, Set.of(), invitation.roles(), List.of());
  }

  @Transactional
  public void decline(Viewer invited, UUID id) {
    UUID organisation = get(id).organisationId();
    if (store.answer(id, clock.instant()))
      write(invited, organisation, id, "administration.journal.declined");
  }

  @Transactional
  public void withdraw(Viewer by, UUID id) {
    UUID organisation = get(id).organisationId();
    if (store.answer(id, clock.instant()))
      write(by, organisation, id, "administration.journal.uninvited");
  }

  private void write(Viewer by, UUID organisationId, UUID subject, String event) {
    journal.write(
        JournalEntry.of(clock.instant(), by.actor(), organisationId, subject, event).forStaff());
  }
}
