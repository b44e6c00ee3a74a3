package no.dugnad.platform.forms;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfForms implements PersonalData {
  private final JdbcClient db;

  DataOfForms(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("forms.data.versions", "forms.form_version.by_id")
            .along("forms.form_version.by_name"));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql("update forms.form_version set by_name = :name where by_id = :person")
        .param("name", forgotten.calledBy())
        .param("person", forgotten.id())
        .update();
  }
}
