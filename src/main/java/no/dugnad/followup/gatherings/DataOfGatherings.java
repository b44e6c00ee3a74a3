package no.dugnad.followup.gatherings;

import java.util.List;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfGatherings implements PersonalData {
  private final JdbcClient db;

  DataOfGatherings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("gatherings.data.made", "gatherings.gathering.made_by"),
        Holding.nameless("gatherings.data.guests", "gatherings.guest.person_id"));
  }

  /** Nobody is waited for who does not come. */
  @Override
  public void forget(Forgotten forgotten) {
    db.sql(
            """
            delete from gatherings.guest u
             using gatherings.gathering g
             where g.id = u.gathering_id and u.person_id = :person and g.starts_at > :now
            """)
        .param("person", forgotten.id())
        .param("now", Instants.param(forgotten.at()))
        .update();
  }
}
