package no.dugnad.funding.applications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.dugnad.funding.calls.Calls;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.post.Mail;
import no.dugnad.platform.post.Post;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who write an application together: invited by address, in when they accept. */
@Service
public class CoApplicants {
  public static final int MOST = 10;

  private final JdbcClient db;
  private final ApplicationStore store;
  private final People people;
  private final ApplicationJournal journal;
  private final Calls calls;
  private final Post post;
  private final Clock clock;

  CoApplicants(
      JdbcClient db,
      ApplicationStore store,
      People people,
      ApplicationJournal journal,
      Calls calls,
      Post post,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.people = people;
    this.journal = journal;
    this.calls = calls;
    this.post = post;
    this.clock = clock;
  }

  /** Invites whoever has the address, who may be new here: then a person is made for it. */
  @Transactional
  public void invite(UUID id, String address, Person owner) {
    Application application = store.getLocked(id);
    if (!EmailAddress.isOne(address)) throw new Refused("ui.problem.email");
    if (!application.isBeingWritten()) throw new Refused("applications.refused.notDraft");
    Person invited = people.addPerson(address, address, owner.language());
    List<Applicant> participants = list(application);
    if (participants.stream().anyMatch(p -> p.person().id().equals(invited.id()))) {
      throw new Refused("applications.refused.alreadyIn", address);
    }
    if (participants.size() > MOST) throw new Refused("applications.refused.tooMany", MOST);
    insert(id, invited.id());
    journal.write(application, owner, "applications.journal.invited", invited.id());
    Mail mail =
        Mail.to(invited.email(), invited.locale())
            .by(owner.id())
            .subject("applications.mail.invitation.subject", owner.name())
            .line(
                "applications.mail.invitation.line",
                owner.name(),
                calls.getCall(application.callId()).title())
            .line("applications.mail.invitation.how", invited.email())
            .link("/applications/" + id + "/invitation", "applications.mail.invitation.link");
    post.send(application.named(mail));
  }

  @Transactional
  public void accept(UUID id, Person invited) {
    Application application = store.getLocked(id);
    int changed =
        db.sql(
                """
                update applications.co_applicant set accepted_at = :now
                 where application_id = :id and person_id = :person and accepted_at is null
                """)
            .param("id", id)
            .param("person", invited.id())
            .param("now", Instants.param(clock.instant()))
            .update();
    if (changed > 0) journal.write(application, invited, "applications.journal.accepted");
  }

  /** Declines the invitation, or leaves after having accepted it. */
  @Transactional
  public void leave(UUID id, Person leaving) {
    Application application = store.getLocked(id);
    if (delete(id, leaving.id())) journal.write(application, leaving, "applications.journal.left");
  }

  /** The owner takes somebody out; they see nothing of it from that moment. */
  @Transactional
  public void remove(UUID id, UUID personId, Person owner) {
    Application application = store.getLocked(id);
    if (delete(id, personId)) {
      journal.write(application, owner, "applications.journal.removed", personId);
    }
  }

  /** The owner first, then the others in the order they were invited. */
  public List<Applicant> list(Application application) {
    return db.sql(
            """
            select p.person_id as id, p.email, p.name, p.language, true as owner, a.begun_at as invited_at,
                   a.begun_at as accepted_at
              from applications.application a
              join people.contact p on p.person_id = a.owner_id
             where a.id = :id
            union all
            select p.person_id as id, p.email, p.name, p.language, false, c.invited_at, c.accepted_at
              from applications.co_applicant c
              join people.contact p on p.person_id = c.person_id
             where c.application_id = :id
             order by owner desc, invited_at, id
            """)
        .param("id", application.id())
        .query(
            (row, number) ->
                new Applicant(
                    new Person(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("language")),
                    row.getBoolean("owner"),
                    Instants.get(row, "invited_at"),
                    Instants.getOrNull(row, "accepted_at")))
        .list();
  }

  /** Whether an applicant is forgotten: then what was sent to them names them, and is not shown. */
  public boolean isSomebodyForgotten(Application application) {
    return listApplicants(application).stream().anyMatch(Person::isForgotten);
  }

  /** The owner and those who have accepted. */
  public List<Person> listApplicants(Application application) {
    return list(application).stream()
        .filter(Applicant::hasAccepted)
        .map(Applicant::person)
        .toList();
  }

  /** The applications that the person is invited to and has not answered. */
  public List<UUID> listInvitations(UUID personId) {
    return db.sql(
            """
            select application_id from applications.co_applicant
             where person_id = :person and accepted_at is null
             order by invited_at, application_id
            """)
        .param("person", personId)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  private void insert(UUID id, UUID personId) {
    db.sql(
            """
            insert into applications.co_applicant (application_id, person_id, invited_at)
            values (:id, :person, :now)
            """)
        .param("id", id)
        .param("person", personId)
        .param("now", Instants.param(clock.instant()))
        .update();
  }

  private boolean delete(UUID id, UUID personId) {
    return db.sql(
                "delete from applications.co_applicant where application_id = :id and person_id ="
                    + " :person")
            .param("id", id)
            .param("person", personId)
            .update()
        > 0;
  }
}
