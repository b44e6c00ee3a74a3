package no.dugnad.funding.panels;

import java.util.List;
import no.dugnad.platform.people.Holding;
import no.dugnad.platform.people.PersonalData;
import no.dugnad.platform.shared.ByRole;
import org.springframework.stereotype.Component;

@Component
class DataOfPanels implements PersonalData {
  @Override
  public List<Holding> holdings() {
    return List.of(
        Holding.restricted(
                "panels.data.panels",
                "panels.panel_member.person_id",
                "panels.declaration.person_id")
            .as(ByRole.OFFICER));
  }
}
