package no.dugnad.platform.signin;

import java.util.List;
import java.util.UUID;
import no.dugnad.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the demo lets one sign in as; the demo's content says who they are. */
@Component
public class DemoPeople {
  private final JdbcClient db;

  DemoPeople(JdbcClient db) {
    this.db = db;
  }

  @Transactional
  public void add(UUID personId, DemoRole role) {
    db.sql(
            """
            insert into signin.demo_person (person_id, demo_role) values (:person, :role)
            on conflict do nothing
            """)
        .param("person", personId)
        .param("role", role.name())
        .update();
  }

  /** In the order they were added. */
  public List<DemoPerson> list() {
    return db.sql(
            """
            select d.person_id, p.name, d.demo_role,
                   coalesce((select e.organisation from people.employee e
                              where e.person_id = d.person_id
                              order by e.id limit 1), '') as organisation
              from signin.demo_person d
              join people.person_name p on p.person_id = d.person_id
             order by d.position
            """)
        .query(Rows.to(DemoPerson.class))
        .list();
  }

  public boolean contains(UUID personId) {
    return list().stream().anyMatch(person -> person.personId().equals(personId));
  }
}
