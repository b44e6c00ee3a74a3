package no.dugnad.funding.assessment;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfAssessment implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "assessment.data.scores",
                "assessment.closing.by_id",
                "assessment.first_version.assessor_id",
                "assessment.hand_in.assessor_id",
                "assessment.score.assessor_id")
            .as(ByRole.OFFICER));
  }
}
