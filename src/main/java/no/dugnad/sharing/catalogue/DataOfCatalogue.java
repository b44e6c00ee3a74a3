package no.dugnad.sharing.catalogue;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfCatalogue implements PersonalData {
  private final JdbcClient db;

  DataOfCatalogue(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("catalogue.data.told", "catalogue.telling.told_by")
            .along("catalogue.telling.contact"));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql(
            """
            update catalogue.telling set contact = :new
             where strpos(lower(contact), lower(:name)) > 0
                or strpos(lower(contact), lower(:email)) > 0
            """)
        .param("new", forgotten.calledBy())
        .param("name", forgotten.person().name())
        .param("email", forgotten.person().email())
        .update();
  }
}
