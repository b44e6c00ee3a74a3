package no.dugnad.platform.signin;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.journal.Actor;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.journal.JournalEntry;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Role;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets whoever started an empty installation in: by a link that is printed where only they can see
 * it, and that makes the first organisation and its administrator, once.
 */
@Service
public class FirstAdministrator {
  private final JdbcClient db;
  private final People people;
  private final Journal journal;
  private final Demo demo;
  private final Pages pages;
  private final Clock clock;
  private final String address;

  FirstAdministrator(
      JdbcClient db,
      People people,
      Journal journal,
      Demo demo,
      Pages pages,
      Clock clock,
      @Value("${dugnad.address}") String address) {
    this.db = db;
    this.people = people;
    this.journal = journal;
    this.demo = demo;
    this.pages = pages;
    this.clock = clock;
    this.address = address;
  }

  @EventListener(ApplicationReadyEvent.class)
  void printLink() {
    if (demo.isOn() || !people.isEmpty()) return;
    String link = address + "/sign-in/first?token=" + renew();
    System.out.println(pages.ui(Languages.BOKMAL).t("signin.first.printed", link));
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

  /** Whether the link still makes an administrator. */
  public boolean isOpenTo(String token) {
    return db.sql("select exists (select 1 from signin.first_link where token_hash = :hash)")
            .param("hash", Token.hash(token))
            .query(Boolean.class)
            .single()
        && people.isEmpty();
  }

  /**
   * Uses the link up.
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
    int used =
        db.sql("delete from signin.first_link where token_hash = :hash")
            .param("hash", Token.hash(token))
            .update();
    if (used == 0 || !people.isEmpty()) throw new Refused("signin.refused.first");
    Organisation organisation = people.addOrganisation(number, organisationName);
    Person person = people.addPerson(email, name, language);
    people.addMembership(person.id(), organisation.id(), null, Set.of(Role.ADMINISTRATOR));
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
}
