package no.dugnad.followup.offers;

import java.util.List;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfOffers implements PersonalData {
  private final JdbcClient db;

  DataOfOffers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("offers.data.made", "offers.offer.made_by"),
        Holding.nameless("offers.data.seats", "offers.seat.person_id"),
        Holding.erased("offers.data.seen", "offers.seen.person_id"));
  }

  /** Nobody's seat is free for others. */
  @Override
  public void forget(Forgotten forgotten) {
    db.sql(
            """
            delete from offers.seat s
             using offers.offer o
             where o.id = s.offer_id and s.person_id = :person and o.starts_at > :now
            """)
        .param("person", forgotten.id())
        .param("now", Instants.param(forgotten.at()))
        .update();
  }
}
