package no.dugnad.funding.inquiries.web;

import java.util.List;
import java.util.Map;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallPart;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.funding.inquiries.Inquiry;
import no.dugnad.funding.inquiries.InquiryRules;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Part;
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
  public List<Part> parts(Call call, Viewer viewer) {
    if (call.isDraft()) return List.of();
    List<Inquiry> read =
        inquiries.listInquiries(call.id()).stream()
            .filter(inquiry -> rules.read(viewer, inquiry))
            .toList();
    return List.of(
        new Part(
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
