package no.dugnad.funding.appeals;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.Holding.Law;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfAppeals implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.kept("appeals.data.appeals", Law.CASE, "appeals.appeal.by_id").as(ByRole.APPLICANT),
        Holding.restricted(
                "appeals.data.handled",
                "appeals.appeal.decided_by",
                "appeals.appeal.forwarded_by",
                "appeals.appeal.prepared_by",
                "appeals.appeal.sent_by")
            .as(ByRole.OFFICER));
  }
}
