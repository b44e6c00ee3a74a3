package no.dugnad.sharing.needs.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.heavy.HeavyQueries;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.search.Alike;
import no.dugnad.platform.shared.Busy;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.catalogue.Earlier;
import no.dugnad.sharing.catalogue.Likenesses;
import no.dugnad.sharing.needs.Need;
import no.dugnad.sharing.needs.NeedDrafts;
import no.dugnad.sharing.needs.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * "I have a need", for everybody: it is written, what is like it is shown, and something is done
 * with it. The text is sent, so that no address and no log has it.
 */
@Controller
class NeedPages {
  private final Needs needs;
  private final NeedDrafts drafts;
  private final Likenesses likenesses;
  private final HeavyQueries queries;

  NeedPages(Needs needs, NeedDrafts drafts, Likenesses likenesses, HeavyQueries queries) {
    this.needs = needs;
    this.drafts = drafts;
    this.likenesses = likenesses;
    this.queries = queries;
  }

  @GetMapping("/needs")
  ModelAndView blank(Viewer viewer) {
    return written(viewer, Input.empty());
  }

  @GetMapping("/needs/likeness")
  String backToBlank() {
    return "redirect:/needs";
  }

  @SendableAgain("It looks for what is like a text, and keeps nothing of it")
  @PostMapping("/needs/likeness")
  ModelAndView look(Viewer viewer, Input input) {
    if (input.has("change")) return written(viewer, input);
    String text = input.text("text", Need.MAX_TEXT);
    return input.hasProblems()
        ? written(viewer, input)
        : looked(viewer, text, preselected(viewer, input));
  }

  private static ModelAndView written(Viewer viewer, Input input) {
    return page("sharing/needs/write", input).addObject("signedIn", viewer.isSignedIn());
  }

  private ModelAndView looked(Viewer viewer, String text, Input input) {
    ModelAndView page = page("sharing/needs/looked", input);
    page.addObject("text", text);
    page.addObject("alike", alike(viewer, text));
    page.addObject("calls", drafts.listCalls(viewer));
    page.addObject("receivers", needs.listReceivers());
    page.addObject("viewer", viewer);
    return page;
  }

  /** One's own organisation, or the only one. */
  private Input preselected(Viewer viewer, Input input) {
    List<UUID> receivers = needs.listReceivers().stream().map(Organisation::id).toList();
    Optional<UUID> own =
        viewer.belongsSomewhere()
            ? Optional.of(viewer.organisationId()).filter(receivers::contains)
            : Optional.empty();
    return own.or(
            () -> receivers.size() == 1 ? Optional.of(receivers.getFirst()) : Optional.empty())
        .map(id -> input.with("organisation", id.toString()))
        .orElse(input);
  }

  /** What can't be found in time helps nobody on. */
  private List<Alike<Earlier>> alike(Viewer viewer, String text) {
    try {
      return queries.done(() -> likenesses.list(text, viewer));
    } catch (Busy _) {
      return List.of();
    }
  }

  @PostMapping("/needs/calls/{callId}/applications")
  @PreAuthorize("@applicationRules.begin(#viewer, #callId)")
  ModelAndView begin(Viewer viewer, @PathVariable UUID callId, Input input) {
    String text = input.text("text", Need.MAX_TEXT);
    if (input.hasProblems()) return written(viewer, input);
    try {
      return new ModelAndView("redirect:" + drafts.begin(callId, text, viewer));
    } catch (Refused refused) {
      Input shown = preselected(viewer, input);
      shown.reject("text", refused.key(), refused.args());
      return looked(viewer, text, shown);
    }
  }

  @PostMapping("/needs")
  ModelAndView tell(Viewer viewer, Locale language, Input input, RedirectAttributes redirect) {
    String text = input.text("text", Need.MAX_TEXT);
    if (input.hasProblems()) return written(viewer, input);
    Optional<UUID> organisation = receiver(input);
    String name = viewer.isSignedIn() ? "" : input.line("name", Need.MAX_NAME);
    String email = viewer.isSignedIn() ? "" : input.email("email");
    if (input.hasProblems() || organisation.isEmpty()) return looked(viewer, text, input);
    try {
      if (!viewer.isSignedIn()) {
        needs.write(organisation.get(), text, name, email, language);
        return new ModelAndView("redirect:/needs/sent");
      }
      needs.tell(organisation.get(), text, viewer);
    } catch (Refused refused) {
      input.reject("organisation", refused.key(), refused.args());
      return looked(viewer, text, input);
    }
    Notice.say(redirect, "needs.told");
    return new ModelAndView("redirect:/needs/mine");
  }

  private Optional<UUID> receiver(Input input) {
    Optional<UUID> id =
        input
            .optionalId("organisation")
            .filter(one -> needs.listReceivers().stream().anyMatch(r -> r.id().equals(one)));
    if (id.isEmpty() && !input.hasProblems()) input.reject("organisation", "ui.problem.choice");
    return id;
  }

  @GetMapping("/needs/sent")
  String sent() {
    return "sharing/needs/sent";
  }

  @GetMapping("/needs/mine")
  @PreAuthorize("@needRules.listOwn(#viewer)")
  String mine(Viewer viewer, Model model) {
    model.addAttribute("needs", needs.listOf(viewer.personId()));
    return "sharing/needs/mine";
  }

  /** The link of a mail opens a page with a button, because mail scanners open links. */
  @GetMapping("/needs/told/{token}")
  ModelAndView told(@PathVariable String token) {
    return needs
        .find(token)
        .map(
            need ->
                new ModelAndView("sharing/needs/told")
                    .addObject("need", need)
                    .addObject("token", token))
        .orElseGet(() -> new ModelAndView("sharing/needs/unknown", HttpStatus.NOT_FOUND));
  }

  @PostMapping("/needs/told/{token}")
  String confirm(@PathVariable String token) {
    needs.confirm(token);
    return "redirect:/needs/told/" + token;
  }

  private static ModelAndView page(String template, Input input) {
    var page = new ModelAndView(template);
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
