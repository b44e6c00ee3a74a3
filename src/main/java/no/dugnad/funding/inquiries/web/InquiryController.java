package no.dugnad.funding.inquiries.web;

import java.util.Map;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.inquiries.Inquiries;
import no.dugnad.funding.inquiries.Inquiry;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking about a call, and answering. */
@Controller
class InquiryController {
  /** Who reads the answer. */
  private enum Reader {
    ALL,
    ASKER
  }

  private final Inquiries inquiries;
  private final Calls calls;
  private final CallHeads heads;

  InquiryController(Inquiries inquiries, Calls calls, CallHeads heads) {
    this.inquiries = inquiries;
    this.calls = calls;
    this.heads = heads;
  }

  @GetMapping("/calls/{id}/inquiries/new")
  @PreAuthorize("@inquiryRules.ask(#viewer, #id)")
  ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
    if (!inquiries.takes(calls.getCall(id))) throw new Refused("inquiries.refused.ended");
    return askPage(viewer, id, Input.empty());
  }

  @PostMapping("/calls/{id}/inquiries")
  @PreAuthorize("@inquiryRules.ask(#viewer, #id)")
  ModelAndView ask(Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    String text = input.text("text", Inquiry.MAX_TEXT);
    if (input.hasProblems()) return askPage(viewer, id, input);
    try {
      inquiries.ask(id, text, viewer.actor());
    } catch (Refused refused) {
      input.reject("text", refused.key(), refused.args());
      return askPage(viewer, id, input);
    }
    Notice.say(redirect, "inquiries.asked");
    return new ModelAndView("redirect:/calls/" + id + "#inquiries");
  }

  @GetMapping("/inquiries/{id}")
  @PreAuthorize("@inquiryRules.answer(#viewer, #id)")
  ModelAndView inquiry(Viewer viewer, @PathVariable UUID id) {
    Inquiry inquiry = inquiries.getInquiry(id);
    return answerPage(
        viewer,
        inquiry,
        Input.of(Map.of("reader", Reader.ALL.name(), "shownText", inquiry.text())));
  }

  @PostMapping("/inquiries/{id}/answer")
  @PreAuthorize("@inquiryRules.answer(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Inquiry inquiry = inquiries.getInquiry(id);
    String answer = input.text("answer", Inquiry.MAX_ANSWER);
    Reader reader = input.choice("reader", Reader.class);
    String shownText =
        reader == Reader.ALL ? input.text("shownText", Inquiry.MAX_TEXT) : input.raw("shownText");
    if (input.hasProblems()) return answerPage(viewer, inquiry, input);
    try {
      switch (reader) {
        case ALL -> inquiries.answerToAll(id, shownText, answer, viewer.actor());
        case ASKER -> inquiries.answerPrivately(id, answer, viewer.actor());
      }
    } catch (Refused refused) {
      input.reject("answer", refused.key(), refused.args());
      return answerPage(viewer, inquiries.getInquiry(id), input);
    }
    Notice.say(redirect, "inquiries.answered");
    return new ModelAndView("redirect:/calls/" + inquiry.callId() + "/inquiries");
  }

  private ModelAndView askPage(Viewer viewer, UUID callId, Input input) {
    return page("funding/inquiries/ask", viewer, calls.getCall(callId), input);
  }

  private ModelAndView answerPage(Viewer viewer, Inquiry inquiry, Input input) {
    ModelAndView page =
        page("funding/inquiries/inquiry", viewer, calls.getCall(inquiry.callId()), input);
    page.addObject("inquiry", inquiry);
    return page;
  }

  private ModelAndView page(String template, Viewer viewer, Call call, Input input) {
    var page = new ModelAndView(template);
    page.addObject("head", heads.head(call, viewer));
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
