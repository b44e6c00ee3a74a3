package no.dugnad.funding.inquiries.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.funding.calls.CallPart;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.funding.inquiries.Inquiry;
import no.dugnad.funding.inquiries.InquiryRules;
import no.dugnad.platform.people.Viewer;
import org.springframework.stereotype.Component;

/** Questions and answers on a call's page: those for all, and the reader's own. */
@Component
class InquiryPart implements CallPart {
  private final Inquiries inquiries;
  private final InquiryRules rules;

  InquiryPart(Inquiries inquiries, InquiryRules rules) {
    this.inquiries = inquiries;
    this.rules = rules;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<CallAction.Part> part(Call call, Viewer viewer) {
    if (call.isDraft()) return Optional.empty();
    List<Inquiry> read =
        inquiries.listInquiries(call.id()).stream()
            .filter(inquiry -> rules.read(viewer, inquiry))
            .toList();
    return Optional.of(
        new CallAction.Part(
            "funding/inquiries/part",
            Map.of(
                "call",
                call,
                "inquiries",
                read,
                "takes",
                inquiries.takes(call),
                "signedIn",
                viewer.isSignedIn())));
  }
}
