package no.dugnad.followup.reports;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfReports implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "reports.data.reports",
                "reports.report.submitted_by",
                "reports.submission.by_id",
                "reports.status_check.written_by")
            .along("reports.submission.by_name"),
        Holding.restricted(
                "reports.data.read",
                "reports.report.reviewed_by",
                "reports.status_check.answered_by")
            .as(ByRole.OFFICER));
  }
}
