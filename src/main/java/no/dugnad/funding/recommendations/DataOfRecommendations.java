package no.dugnad.funding.recommendations;

import java.util.List;
import no.dugnad.platform.people.Forgotten;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DataOfRecommendations implements PersonalData {
  private final JdbcClient db;

  DataOfRecommendations(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "recommendations.data.meetings",
                "recommendations.meeting.handed_over_by",
                "recommendations.meeting.started_by",
                "recommendations.recommendation.changed_by")
            .along("recommendations.meeting.sent_back_by")
            .as(ByRole.OFFICER));
  }

  @Override
  public void forget(Forgotten forgotten) {
    db.sql("update recommendations.meeting set sent_back_by = :new where sent_back_by = :name")
        .param("new", forgotten.calledBy())
        .param("name", forgotten.person().name())
        .update();
  }
}
