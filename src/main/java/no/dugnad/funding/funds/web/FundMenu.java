package no.dugnad.funding.funds.web;

import java.util.List;
import no.dugnad.funding.funds.FundRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to the funds, for those who keep them. */
@Component
class FundMenu implements Menu {
  private final FundRules rules;

  FundMenu(FundRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    return rules.keep(viewer) ? List.of(new Link("/funds", "funds.menu")) : List.of();
  }
}
