package no.dugnad.funding.inquiries.web;

import java.util.List;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPhases.Phase;
import no.dugnad.funding.calls.CallRules;
import no.dugnad.funding.calls.CallTab;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Link;
import org.springframework.stereotype.Component;

/** What is asked about the call, for its advisers. */
@Component
class InquiryTab implements CallTab {
  private final CallRules calls;

  InquiryTab(CallRules calls) {
    this.calls = calls;
  }

  @Override
  public List<Link> tabs(Call call, Phase phase, Viewer viewer) {
    return call.isPublic() && calls.manages(viewer, call)
        ? List.of(new Link("/calls/" + call.id() + "/inquiries", "inquiries.tab"))
        : List.of();
  }
}
