package no.dugnad.followup.settlements.web;

import java.util.List;
import java.util.Map;
import no.dugnad.followup.claims.MoneyPart;
import no.dugnad.followup.projects.Project;
import no.dugnad.followup.settlements.Settlements;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Part;
import org.springframework.stereotype.Component;

/** With a project's money: that it has ended and what it did not use, or what was set free. */
@Component
class SettlementOfMoney implements MoneyPart {
  private final Settlements settlements;

  SettlementOfMoney(Settlements settlements) {
    this.settlements = settlements;
  }

  @Override
  public List<Part> parts(Project project, Viewer viewer) {
    Money freed = settlements.freed(project);
    return project.isEnded() || freed.isPositive()
        ? List.of(
            new Part("followup/settlements/of-money", Map.of("project", project, "freed", freed)))
        : List.of();
  }
}
