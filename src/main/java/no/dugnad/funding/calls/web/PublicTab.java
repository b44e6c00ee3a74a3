package no.dugnad.funding.calls.web;

import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** The call as everybody reads it. */
@Component
class PublicTab implements CallTab {
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Tab> tab(Call call, Viewer viewer) {
    String key = call.isDraft() ? "calls.tab.preview" : "calls.tab.call";
    return Optional.of(new Tab("/calls/" + call.id(), key));
  }
}
