package no.dugnad.funding.inquiries;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfInquiries implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted("inquiries.data.asked", "inquiries.inquiry.asker_id"),
        Holding.restricted("inquiries.data.answered", "inquiries.inquiry.answered_by")
            .as(ByRole.OFFICER));
  }
}
