package no.dugnad.funding.calls.web;

import java.util.List;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** The way to the calls: everybody's, and for advisers their own organisation's. */
@Component
class CallMenu implements Menu {
  private final CallRules rules;

  CallMenu(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Link> links(Viewer viewer) {
    var all = new Link("/calls", "calls.menu");
    return rules.keep(viewer)
        ? List.of(all, new Link("/our-calls", "calls.menu.ours"))
        : List.of(all);
  }
}
