package no.dugnad.platform.administration;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfAdministration implements PersonalData {
  private final JdbcClient db;

  DataOfAdministration(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.erased("administration.data.address", "administration.address_change.person_id")
            .along("administration.address_change.email", "administration.address_change.asked_by"),
        Holding.erasedByRoom(
                "administration.data.invitations", "administration.invitation.person_id")
            .along("administration.invitation.name"));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql(
            """
            delete from administration.registered
             where invitation_id in (select id from administration.invitation
                                      where person_id = :person)
            """)
        .param("person", forgotten.id())
        .update();
    db.sql("delete from administration.invitation where person_id = :person")
        .param("person", forgotten.id())
        .update();
  }
}
