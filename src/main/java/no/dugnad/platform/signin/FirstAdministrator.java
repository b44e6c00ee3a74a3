package no.dugnad.platform.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.database.Rows;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.AddressChanged;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever started an empty installation in: by a link that is printed where only they can see
 * it, and that makes the first organisation and its administrator. Until an administrator has
 * signed in by mail the link lets them in again, and mends what they wrote: a wrong address would
 * else keep everybody out for ever.
 */
@Service
public class FirstAdministrator {
  public static final Duration LIFETIME = Duration.ofHours(24);

  private final JdbcClient db;
  private final People people;
  private final Journal journal;
  private final Demo demo;
  private final Pages pages;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String address;

  FirstAdministrator(
      JdbcClient db,
      People people,
      Journal journal,
      Demo demo,
      Pages pages,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${dugnad.address}") String address) {
    this.db = db;
    this.people = people;
    this.journal = journal;
    this.demo = demo;
    this.pages = pages;
    this.events = events;
    this.clock = clock;
    this.address = address;
  }

  /** The organisation and its administrator, as the link made them. */
  public record Begun(Organisation organisation, Person administrator) {}

  @EventListener(ApplicationReadyEvent.class)
  void printLink() {
    if (demo.isOn() || !isNeeded()) return;
    String link = address + "/sign-in/first?token=" + renew();
    System.out.println(
        pages.ui(Languages.BOKMAL).t("signin.first.printed", LIFETIME.toHours(), link));
  }

  private boolean isNeeded() {
    return people.isEmpty()
        || db.sql(
                """
                select exists (select 1 from signin.first_link
                                where administrator_id is not null and closed_at is null)
                """)
            .query(Boolean.class)
            .single();
  }

  /** A new link; the one before is void. */
  String renew() {
    String token = Token.make();
    db.sql(
            """
            insert into signin.first_link (token_hash, made_at) values (:hash, :now)
            on conflict (only_one)
              do update set token_hash = excluded.token_hash, made_at = excluded.made_at
            """)
        .param("hash", Token.hash(token))
        .param("now", Instants.param(clock.instant()))
        .update();
    return token;
  }

  /** An administrator who has signed in by mail can do so again: the link has done its work. */
  void close(UUID personId) {
    db.sql(
            """
            update signin.first_link set closed_at = :now
             where closed_at is null
               and exists (select 1 from people.employee e
                            where e.person_id = :person and 'ADMINISTRATOR' = any(e.roles))
            """)
        .param("person", personId)
        .param("now", Instants.param(clock.instant()))
        .update();
  }

  /** Whether the link still lets its holder in. */
  public boolean isOpenTo(String token) {
    return find(token, "").isPresent();
  }

  /** What the link has made, if it has been used. */
  public Optional<Begun> findBegun(String token) {
    return find(token, "").flatMap(this::begun);
  }

  /**
   * Makes the organisation and its administrator; or mends them, if the link has been used before.
   *
   * @return the administrator
   */
  @Transactional
  public UUID begin(
      String token,
      String number,
      String organisationName,
      String name,
      String email,
      String language) {
    Link link = find(token, "for update").orElseThrow(() -> new Refused("signin.refused.first"));
    return begun(link)
        .map(begun -> mend(begun, number, organisationName, name, email))
        .orElseGet(() -> make(number, organisationName, name, email, language));
  }

  private UUID make(
      String number, String organisationName, String name, String email, String language) {
    Organisation organisation = people.addOrganisation(number, organisationName);
    Person person = people.addPerson(email, name, language);
    people.addMembership(person.id(), organisation.id(), null, Set.of(Role.ADMINISTRATOR));
    db.sql(
            """
            update signin.first_link
               set organisation_id = :organisation, administrator_id = :administrator
            """)
        .param("organisation", organisation.id())
        .param("administrator", person.id())
        .update();
    journal.write(
        JournalEntry.of(
                clock.instant(),
                new Actor(person.id(), person.name()),
                organisation.id(),
                organisation.id(),
                "signin.journal.begun",
                organisationName,
                person.id())
            .forStaff());
    return person.id();
  }

  private UUID mend(
      Begun begun, String number, String organisationName, String name, String email) {
    UUID person = begun.administrator().id();
    var mended = new Organisation(begun.organisation().id(), number, organisationName);
    if (!mended.equals(begun.organisation())) people.changeOrganisation(mended);
    if (!name.equals(begun.administrator().name())) people.rename(person, name);
    if (!email.equals(begun.administrator().email())) {
      people.readdress(person, email);
      events.publishEvent(new AddressChanged(person));
    }
    return person;
  }

  private record Link(@Nullable UUID organisationId, @Nullable UUID administratorId) {}

  private Optional<Link> find(String token, String lock) {
    return db.sql(
            """
            select organisation_id, administrator_id from signin.first_link
             where token_hash = :hash and made_at > :since and closed_at is null
            """
                + lock)
        .param("hash", Token.hash(token))
        .param("since", Instants.param(clock.instant().minus(LIFETIME)))
        .query(Rows.to(Link.class))
        .optional()
        .filter(link -> link.administratorId() != null || people.isEmpty());
  }

  private Optional<Begun> begun(Link link) {
    UUID organisation = link.organisationId();
    UUID administrator = link.administratorId();
    return organisation == null || administrator == null
        ? Optional.empty()
        : Optional.of(
            new Begun(people.getOrganisation(organisation), people.getPerson(administrator)));
  }
}
