package no.dugnad.funding.calls.web;

import java.util.stream.Stream;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.platform.home.Menu;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.MenuEntry;
import org.springframework.stereotype.Component;

/** The way to the calls: everybody's, and for advisers their own organisation's. */
@Component
class CallMenu implements Menu {
  private final CallRules rules;

  CallMenu(CallRules rules) {
    this.rules = rules;
  }

  @Override
  public Stream<MenuEntry> entries(Viewer viewer) {
    var all = new MenuEntry(30, "/calls", "calls.menu");
    return rules.keep(viewer)
        ? Stream.of(all, new MenuEntry(31, "/our-calls", "calls.menu.ours"))
        : Stream.of(all);
  }
}
