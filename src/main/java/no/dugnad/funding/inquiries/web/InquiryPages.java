package no.dugnad.funding.inquiries.web;

import java.util.UUID;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.platform.people.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was asked about a call, for its advisers. */
@Controller
class InquiryPages {
  private final Inquiries inquiries;
  private final Calls calls;
  private final CallHeads heads;

  InquiryPages(Inquiries inquiries, Calls calls, CallHeads heads) {
    this.inquiries = inquiries;
    this.calls = calls;
    this.heads = heads;
  }

  @GetMapping("/calls/{id}/inquiries")
  @PreAuthorize("@inquiryRules.list(#viewer, #id)")
  String list(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("head", heads.head(calls.getCall(id), viewer));
    model.addAttribute("inquiries", inquiries.listInquiries(id));
    return "funding/inquiries/list";
  }
}
