package no.dugnad.platform.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.people.Memberships;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new address to sign in with. Whoever has the mailbox is the person, so both mailboxes say yes;
 * or the only organisation that the person has to do with changes it, when the old one has had a
 * week to object.
 */
@Service
public class AddressChanges {
  /** From the notice to the old address until the organisation's change comes about. */
  public static final Duration NOTICE = Duration.ofDays(7);

  private final AddressChangeStore store;
  private final People people;
  private final Memberships memberships;
  private final List<Outsiders> rooms;
  private final Journal journal;
  private final Post post;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AddressChanges(
      AddressChangeStore store,
      People people,
      Memberships memberships,
      List<Outsiders> rooms,
      Journal journal,
      Post post,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.memberships = memberships;
    this.rooms = rooms;
    this.journal = journal;
    this.post = post;
    this.events = events;
    this.clock = clock;
  }

  public Optional<AddressChange> find(UUID personId) {
    return store.find(personId);
  }

  /** The change that the mail with the token told of, while it can be answered. */
  public Optional<AddressChange> findByToken(String token) {
    return store.findByToken(token, clock.instant().minus(NOTICE.plusDays(1)));
  }

  /**
   * The person asks: both mailboxes must say yes. Whether the address is taken is said to neither.
   */
  @Transactional
  public void ask(Viewer viewer, String email) {
    Person person = viewer.person();
    put(new AddressChange(person.id(), email, person.id(), null, null, null, null), person, "ask");
  }

  /**
   * The organisation changes the address of one who has to do with no other. Nobody has signed in
   * with it yet: then it was written wrong, and is mended at once.
   *
   * @return when it comes about, unless it has
   */
  @Transactional
  Optional<Instant> change(Viewer by, Employee employee, String email) {
    UUID person = employee.personId();
    if (isTaken(person, email)) throw new Refused("administration.refused.addressTaken");
    if (belongsElsewhere(person, by.organisationId())) {
      throw new Refused("administration.refused.belongsElsewhere");
    }
    Instant due = clock.instant().plus(NOTICE);
    var change =
        new AddressChange(person, email, by.personId(), by.organisationId(), due, null, null);
    if (!people.isConfirmed(person) || email.equalsIgnoreCase(employee.email())) {
      write(by.actor(), change, "administration.journal.readdressed");
      apply(change);
      return Optional.empty();
    }
    write(by.actor(), change, "administration.journal.addressAsked");
    put(change, employee.person(), "due");
    return Optional.of(due);
  }

  /**
   * The mailbox that got the token says yes. The change comes about when both have.
   *
   * @return whether it has
   */
  @Transactional
  public boolean confirm(String token) {
    if (findByToken(token).isEmpty()) return false;
    AddressChange change = store.confirm(token, clock.instant()).orElse(null);
    if (change == null || !change.isConfirmed()) return false;
    if (isTaken(change.personId(), change.email())) {
      throw new Refused("administration.refused.addressTaken");
    }
    Person person = people.getPerson(change.personId());
    write(new Actor(person.id(), person.name()), change, "administration.journal.readdressed");
    apply(change);
    return true;
  }

  /** Either mailbox says no, and nothing is changed. */
  @Transactional
  public void stop(String token) {
    findByToken(token).ifPresent(change -> withdraw(change.personId()));
  }

  @Transactional
  public void withdraw(UUID personId) {
    Optional<AddressChange> change = store.find(personId);
    if (!store.delete(personId)) return;
    write(Actor.PRODUCT, change.orElseThrow(), "administration.journal.addressStopped");
  }

  /** What has become due comes about, if the organisation is still the only one. */
  @Transactional
  void applyDue() {
    for (AddressChange change : store.lockDue(clock.instant())) {
      UUID organisation = change.organisationId();
      if (organisation == null) continue;
      if (isTaken(change.personId(), change.email())
          || belongsElsewhere(change.personId(), organisation)) {
        withdraw(change.personId());
      } else {
        write(Actor.PRODUCT, change, "administration.journal.readdressed");
        apply(change);
      }
    }
  }

  private boolean isTaken(UUID personId, String email) {
    return people.findPersonByEmail(email).filter(p -> !p.id().equals(personId)).isPresent();
  }

  private boolean belongsElsewhere(UUID personId, UUID organisationId) {
    return memberships.belongsElsewhere(personId, organisationId)
        || rooms.stream()
            .map(room -> room.organisations(personId))
            .anyMatch(known -> !Set.of(organisationId).containsAll(known));
  }

  private void put(AddressChange change, Person person, String how) {
    String oldToken = Token.make();
    String newToken = Token.make();
    store.put(change, oldToken, newToken, clock.instant());
    send(change, person, person.email(), how + ".old", oldToken);
    send(change, person, change.email(), how + ".new", newToken);
  }

  private void send(AddressChange change, Person person, String to, String what, String token) {
    String key = "administration.mail.address." + what;
    Mail mail =
        Mail.to(to, person.locale())
            .by(change.askedBy())
            .subject("administration.mail.address.subject")
            .line(key, person.email(), change.email());
    if (change.dueAt() != null) mail.line("administration.mail.address.due", change.dueAt());
    post.send(
        mail.line("administration.mail.address.notYou")
            .link("/address-change?token=" + token, "administration.mail.address.link")
            .secret());
  }

  private void apply(AddressChange change) {
    Person person = people.getPerson(change.personId());
    store.delete(person.id());
    people.readdress(person.id(), change.email());
    for (String address : List.of(person.email(), change.email())) {
      post.send(
          Mail.to(address, person.locale())
              .subject("administration.mail.readdressed.subject")
              .line("administration.mail.readdressed.line", person.email(), change.email())
              .line("administration.mail.readdressed.wrong")
              .link("/sign-in", "administration.mail.welcome.link"));
    }
    events.publishEvent(new AddressChanged(person.id()));
  }

  /** For those who keep the people of the organisation that asked; what a person does is theirs. */
  private void write(Actor actor, AddressChange change, String event) {
    UUID organisation = change.organisationId();
    if (organisation == null) return;
    memberships
        .find(change.personId(), organisation)
        .ifPresent(
            membership ->
                journal.write(
                    JournalEntry.of(clock.instant(), actor, organisation, membership, event)
                        .forStaff()));
  }
}
