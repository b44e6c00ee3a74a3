package no.dugnad.followup.settlements.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.claims.MoneyPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** With the money of a project that has ended: the way to what it did not use. */
@Component
class SettlementOfMoney implements MoneyPart {
  @Override
  public List<Part> parts(Project project, Viewer viewer) {
    return project.isEnded()
        ? List.of(new Part("followup/settlements/of-money", Map.of("project", project)))
        : List.of();
  }
}
