package no.dugnad.followup.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Instants;
import no.dugnad.platform.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CourseSeatStore {
  private final JdbcClient db;

  CourseSeatStore(JdbcClient db) {
    this.db = db;
  }

  /** Those with a seat first, and each in the order that they came in. */
  List<CourseSeat> list(UUID offerId) {
    return db.sql(
            """
            select s.person_id, c.email, c.name, c.language, s.waiting, s.signed_up_at
              from offers.seat s
              join people.contact c on c.person_id = s.person_id
             where s.offer_id = :offer
             order by s.waiting, s.number
            """)
        .param("offer", offerId)
        .query(CourseSeatStore::seat)
        .list();
  }

  private static CourseSeat seat(ResultSet row, int number) throws SQLException {
    return new CourseSeat(
        new Person(
            row.getObject("person_id", UUID.class),
            row.getString("email"),
            row.getString("name"),
            row.getString("language")),
        row.getBoolean("waiting"),
        Instants.get(row, "signed_up_at"));
  }

  void insert(UUID offerId, UUID personId, boolean waiting, Instant at) {
    db.sql(
            """
            insert into offers.seat (offer_id, person_id, waiting, number, signed_up_at)
            select :offer, :person, :waiting, 1 + coalesce(max(s.number), 0), :at
              from offers.seat s where s.offer_id = :offer
            """)
        .param("offer", offerId)
        .param("person", personId)
        .param("waiting", waiting)
        .param("at", Instants.param(at))
        .update();
  }

  void moveUp(UUID offerId, UUID personId) {
    db.sql(
            """
            update offers.seat set waiting = false where offer_id = :offer and person_id = :person
            """)
        .param("offer", offerId)
        .param("person", personId)
        .update();
  }

  void delete(UUID offerId, UUID personId) {
    db.sql("delete from offers.seat where offer_id = :offer and person_id = :person")
        .param("offer", offerId)
        .param("person", personId)
        .update();
  }

  /** Nobody needs to know any more who signed up, or waited for a seat. */
  void forget(Instant endedBefore) {
    db.sql(
            """
            delete from offers.seat s using offers.offer o
             where o.id = s.offer_id and o.ends_at < :before
            """)
        .param("before", Instants.param(endedBefore))
        .update();
  }
}
