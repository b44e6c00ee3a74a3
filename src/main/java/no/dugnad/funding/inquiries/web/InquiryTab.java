package no.dugnad.funding.inquiries.web;

import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** What is asked about the call, for its advisers. */
@Component
class InquiryTab implements CallTab {
  private final CallRules calls;

  InquiryTab(CallRules calls) {
    this.calls = calls;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Tab> tab(Call call, Viewer viewer) {
    return call.isPublic() && calls.manages(viewer, call)
        ? Optional.of(new Tab("/calls/" + call.id() + "/inquiries", "inquiries.tab"))
        : Optional.empty();
  }
}
