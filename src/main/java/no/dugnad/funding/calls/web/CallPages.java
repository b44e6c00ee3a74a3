package no.dugnad.funding.calls.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallAction;
import no.dugnad.funding.calls.CallFilter;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.CallPart;
import no.dugnad.funding.calls.CallPhases;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.calls.Corrections;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Pager;
import no.dugnad.platform.ui.Slots;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calls as everybody reads them. */
@Controller
class CallPages {
  static final int PAGE = 12;
  private final Calls calls;
  private final Corrections corrections;
  private final CallHeads heads;
  private final CallPhases phases;
  private final List<CallAction> actions;
  private final List<CallPart> parts;

  CallPages(Calls calls, Corrections corrections, CallHeads heads, CallPhases phases, Slots slots) {
    this.calls = calls;
    this.corrections = corrections;
    this.heads = heads;
    this.phases = phases;
    this.actions = slots.in(CallAction.class);
    this.parts = slots.in(CallPart.class);
  }

  @GetMapping("/calls")
  String list(Viewer viewer, Input input, Model model) {
    var filter =
        new CallFilter(
            constant(CallFilter.When.values(), input.raw("when")).orElse(CallFilter.When.CURRENT),
            Kind.find(input.raw("kind")),
            input.optionalId("organisation"),
            input.optionalLine("q", CallFilter.MAX_TEXT));
    Pager pager = Pager.of(input, PAGE, calls.countPublic(filter));
    model.addAttribute("input", input);
    model.addAttribute("inviters", calls.listInviters());
    List<Call> shown = calls.listPublic(filter, pager.offset(), PAGE);
    model.addAttribute("calls", shown);
    model.addAttribute("phases", phases.of(shown, viewer));
    model.addAttribute("pager", pager);
    return "funding/calls/list";
  }

  /** A filter's value comes from a link that anybody may write: what we don't know is passed by. */
  static <E extends Enum<E>> Optional<E> constant(E[] constants, String name) {
    return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst();
  }

  @GetMapping("/calls/{id}")
  @PreAuthorize("@callRules.see(#viewer, #id)")
  String call(Viewer viewer, @PathVariable UUID id, Model model) {
    Call call = calls.getCall(id);
    model.addAttribute("head", heads.head(call, viewer));
    model.addAttribute("corrections", corrections.list(id));
    model.addAttribute(
        "actions", actions.stream().flatMap(room -> room.actions(call, viewer).stream()).toList());
    model.addAttribute(
        "parts", parts.stream().flatMap(room -> room.parts(call, viewer).stream()).toList());
    return "funding/calls/call";
  }
}
