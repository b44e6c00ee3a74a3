package no.dugnad.funding.funds.web;

import java.util.stream.Stream;
import no.dugnad.funding.funds.FundRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** The way to the funds, for those who keep them. */
@Component
class FundMenu implements Menu {
  private final FundRules rules;

  FundMenu(FundRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    return rules.keep(viewer)
        ? Stream.of(new MenuEntry(20, "/funds", "funds.menu"))
        : Stream.empty();
  }
}
