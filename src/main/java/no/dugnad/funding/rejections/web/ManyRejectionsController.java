package no.dugnad.funding.rejections.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.calls.CallHeads;
import no.dugnad.funding.calls.Calls;
import no.dugnad.funding.decisions.Letter;
import no.dugnad.funding.intake.ListDeed;
import no.dugnad.funding.rejections.ManyRejections;
import no.dugnad.funding.rejections.ManyRejections.Chosen;
import no.dugnad.funding.rejections.ManyRejections.Done;
import no.dugnad.funding.rejections.Rejection.Wording;
import no.dugnad.funding.rejections.RejectionRules;
import no.dugnad.funding.rejections.Rejections;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Download;
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

/** Turning away many that were ticked in the list: proposed in the same words, and decided. */
@Controller
class ManyRejectionsController {
  private final ManyRejections many;
  private final Rejections rejections;
  private final RejectionRules rules;
  private final Calls calls;
  private final CallHeads heads;
  private final FreshSignIn freshSignIn;

  ManyRejectionsController(
      ManyRejections many,
      Rejections rejections,
      RejectionRules rules,
      Calls calls,
      CallHeads heads,
      FreshSignIn freshSignIn) {
    this.many = many;
    this.rejections = rejections;
    this.rules = rules;
    this.calls = calls;
    this.heads = heads;
    this.freshSignIn = freshSignIn;
  }

  /** All that are proposed in the call, to be decided. */
  @GetMapping("/calls/{callId}/applications/rejections")
  @PreAuthorize("@rejectionRules.proposeMany(#viewer, #callId)")
  ModelAndView proposed(Viewer viewer, @PathVariable UUID callId) {
    Set<UUID> proposed =
        rejections.listProposed(viewer).stream()
            .filter(waiting -> waiting.callId().equals(callId))
            .limit(ManyRejections.MOST)
            .map(Rejections.Waiting::applicationId)
            .collect(Collectors.toSet());
    Chosen chosen = many.choose(callId, proposed, viewer);
    return page(viewer, callId, chosen, Input.empty(), HttpStatus.OK);
  }

  /** What was ticked, and what may be done with it. */
  @PostMapping("/calls/{callId}/applications/rejections")
  @PreAuthorize("@rejectionRules.proposeMany(#viewer, #callId)")
  @SendableAgain("Nothing is kept of it.")
  ModelAndView choose(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    Set<UUID> ticked = ListDeed.chosen(input);
    if (ticked.isEmpty()) {
      Notice.say(redirect, "rejections.many.none");
      return list(callId, "");
    }
    Chosen chosen = many.choose(callId, ticked, viewer);
    List<String> open = chosen.open().stream().map(one -> one.id().toString()).toList();
    Input all = Input.ofMany(Map.of(ListDeed.CHOSEN, open));
    return page(viewer, callId, chosen, all, HttpStatus.OK);
  }

  @PostMapping("/calls/{callId}/applications/rejections/proposals")
  @PreAuthorize("@rejectionRules.proposeMany(#viewer, #callId)")
  ModelAndView propose(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    Wording wording = wording(input);
    if (input.hasProblems()) return again(viewer, callId, input);
    Done done = many.propose(callId, ListDeed.chosen(input), wording, viewer);
    say(redirect, "rejections.many.proposed", done);
    return list(callId, "?status=REJECTION_PROPOSED");
  }

  private static Wording wording(Input input) {
    if (ListDeed.chosen(input).isEmpty()) input.reject(ListDeed.CHOSEN, "rejections.many.none");
    return RejectionController.wording(input);
  }

  /** The letter of the first of them with the words that stand on the page; nothing is kept. */
  @PostMapping("/calls/{callId}/applications/rejections/preview")
  @PreAuthorize("@rejectionRules.proposeMany(#viewer, #callId)")
  @SendableAgain("Nothing is kept of it.")
  Object preview(Viewer viewer, @PathVariable UUID callId, Input input) {
    Wording wording = wording(input);
    if (input.hasProblems()) return again(viewer, callId, input);
    Application first =
        many.choose(callId, ListDeed.chosen(input), viewer).open().stream()
            .findFirst()
            .orElseThrow(() -> new NotFound("application", callId));
    Letter letter = rejections.preview(first.id(), wording, viewer);
    return Download.PDF.of(letter.name().replaceFirst("\\.pdf$", ""), letter.pdf());
  }

  @PostMapping("/calls/{callId}/applications/rejections/decisions")
  @PreAuthorize("@rejectionRules.decideMany(#viewer, #callId)")
  ModelAndView decide(
      Viewer viewer, @PathVariable UUID callId, Input input, RedirectAttributes redirect) {
    freshSignIn.require();
    Map<UUID, Revision> seen =
        ListDeed.chosen(input).stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> new Revision(input.raw("revision." + id))));
    say(redirect, "rejections.many.decided", many.decide(callId, seen, viewer));
    return list(callId, "?status=REJECTED");
  }

  /** With all that were ticked at first, those too that have been unticked since. */
  private ModelAndView again(Viewer viewer, UUID callId, Input input) {
    Set<UUID> offered =
        ListDeed.chosen(Input.ofMany(Map.of(ListDeed.CHOSEN, input.all("offered"))));
    Chosen chosen = many.choose(callId, offered, viewer);
    return page(viewer, callId, chosen, input, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Viewer viewer, UUID callId, Chosen chosen, Input input, HttpStatus status) {
    var page = new ModelAndView("funding/rejections/many", status);
    page.addObject("head", heads.head(calls.getCall(callId), viewer));
    page.addObject("chosen", chosen);
    page.addObject("mayDecide", rules.decideMany(viewer, callId));
    page.addObject("input", input);
    return page;
  }

  private static void say(RedirectAttributes redirect, String key, Done done) {
    Notice.say(
        redirect, key, done.count(), done.leftOut().size(), String.join(", ", done.leftOut()));
  }

  private static ModelAndView list(UUID callId, String query) {
    return new ModelAndView("redirect:/calls/" + callId + "/applications" + query);
  }
}
