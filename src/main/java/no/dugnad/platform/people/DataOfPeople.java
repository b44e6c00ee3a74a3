package no.dugnad.platform.people;

import java.util.List;
import no.dugnad.platform.people.Holding.Law;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfPeople implements PersonalData {
  private final JdbcClient db;

  DataOfPeople(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("people.data.self", "people.person.id")
            .along(
                "people.person.name",
                "people.person.email",
                "people.person.words",
                "people.restricted.person_id",
                "people.restricted.name",
                "people.restricted.email"),
        Holding.restricted("people.data.memberships", Law.TRACE, "people.membership.person_id"),
        Holding.erasedByRoom("people.data.units", "people.unit.manager_id"),
        Holding.restricted("people.data.journal", Law.TRACE, "journal.entry.actor_id")
            .along(
                "journal.entry.actor_name",
                "journal.forgotten_actor.actor_id",
                "journal.forgotten_actor.name"),
        Holding.erasedByRoom("people.data.mail", "post.mail.recipient")
            .along("post.mail.sender_id"));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql("update people.unit set manager_id = null where manager_id = :person")
        .param("person", forgotten.id())
        .update();
  }
}
