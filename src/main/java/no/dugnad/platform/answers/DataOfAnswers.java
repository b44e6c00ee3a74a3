package no.dugnad.platform.answers;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfAnswers implements PersonalData {
  private final JdbcClient db;

  DataOfAnswers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("answers.data.answers", "answers.answer.saved_by")
            .along("answers.answer.saved_by_name"));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql("update answers.answer set saved_by_name = :name where saved_by = :person")
        .param("name", forgotten.calledBy())
        .param("person", forgotten.id())
        .update();
  }
}
