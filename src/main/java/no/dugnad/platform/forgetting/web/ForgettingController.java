package no.dugnad.platform.forgetting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.documents.Documents;
import no.dugnad.platform.forgetting.ForgettingRequest;
import no.dugnad.platform.forgetting.Forgettings;
import no.dugnad.platform.journal.Audience;
import no.dugnad.platform.journal.Journal;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Download;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has asked an organisation to be forgotten, and its answers. */
@Controller
class ForgettingController {
  private final Forgettings forgettings;
  private final Journal journal;
  private final Documents documents;
  private final Pages pages;
  private final FreshSignIn freshSignIn;

  ForgettingController(
      Forgettings forgettings,
      Journal journal,
      Documents documents,
      Pages pages,
      FreshSignIn freshSignIn) {
    this.forgettings = forgettings;
    this.journal = journal;
    this.documents = documents;
    this.pages = pages;
    this.freshSignIn = freshSignIn;
  }

  @GetMapping("/people/forgetting")
  @PreAuthorize("@forgettingRules.askForOthers(#viewer)")
  ModelAndView list(Viewer viewer) {
    return list(viewer, Input.empty());
  }

  @PostMapping("/people/forgetting")
  @PreAuthorize("@forgettingRules.askForOthers(#viewer)")
  ModelAndView ask(Viewer viewer, Input input, RedirectAttributes redirect) {
    String email = input.email("email");
    String identity = input.text("identity", ForgettingRequest.MAX_TEXT);
    if (input.hasProblems()) return rejected(list(viewer, input));
    freshSignIn.require();
    Optional<UUID> id = forgettings.askFor(email, identity, viewer);
    if (id.isEmpty()) {
      input.reject("email", "forgetting.problem.unknown");
      return rejected(list(viewer, input));
    }
    Notice.say(redirect, "forgetting.notice.askedFor");
    return new ModelAndView("redirect:/people/forgetting/" + id.get());
  }

  private ModelAndView list(Viewer viewer, Input input) {
    return new ModelAndView("platform/forgetting/list")
        .addObject("input", input)
        .addObject("requests", forgettings.list(viewer.organisationId()));
  }

  @GetMapping("/people/forgetting/{id}")
  @PreAuthorize("@forgettingRules.read(#viewer, #id)")
  ModelAndView show(@PathVariable UUID id, Viewer viewer) {
    return show(id, viewer, Input.empty());
  }

  @PostMapping("/people/forgetting/{id}/carrying-out")
  @PreAuthorize("@forgettingRules.answer(#viewer, #id)")
  ModelAndView carryOut(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    freshSignIn.require();
    try {
      forgettings.carryOut(id, viewer);
    } catch (Refused refused) {
      input.reject("done", refused.key(), refused.args());
      return rejected(show(id, viewer, input));
    }
    Notice.say(redirect, "forgetting.notice.done");
    return new ModelAndView("redirect:/people/forgetting/" + id);
  }

  @PostMapping("/people/forgetting/{id}/refusal")
  @PreAuthorize("@forgettingRules.answer(#viewer, #id)")
  ModelAndView refuse(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    String why = input.text("why", ForgettingRequest.MAX_TEXT);
    if (input.hasProblems()) return rejected(show(id, viewer, input));
    try {
      forgettings.refuse(id, why, viewer);
    } catch (Refused refused) {
      input.reject("why", refused.key(), refused.args());
      return rejected(show(id, viewer, input));
    }
    Notice.say(redirect, "forgetting.notice.refused");
    return new ModelAndView("redirect:/people/forgetting/" + id);
  }

  /** They have said to the administrator that they think better of it. */
  @PostMapping("/people/forgetting/{id}/withdrawal")
  @PreAuthorize("@forgettingRules.answer(#viewer, #id)")
  ModelAndView takeBack(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    try {
      forgettings.takeBack(id, viewer);
    } catch (Refused refused) {
      input.reject("done", refused.key(), refused.args());
      return rejected(show(id, viewer, input));
    }
    Notice.say(redirect, "forgetting.notice.takenBack");
    return new ModelAndView("redirect:/people/forgetting/" + id);
  }

  @PostMapping("/people/forgetting/{id}/opening")
  @PreAuthorize("@forgettingRules.openName(#viewer, #id)")
  ModelAndView open(
      @PathVariable UUID id, Viewer viewer, Input input, RedirectAttributes redirect) {
    String why = input.text("opening", ForgettingRequest.MAX_TEXT);
    if (input.hasProblems()) return rejected(show(id, viewer, input));
    freshSignIn.require();
    forgettings.openName(id, why, viewer);
    Notice.say(redirect, "forgetting.notice.opened");
    return new ModelAndView("redirect:/people/forgetting/" + id);
  }

  /** The letter once more, from what was told; to whom it went is not kept in it. */
  @GetMapping("/people/forgetting/{id}/letter.pdf")
  @PreAuthorize("@forgettingRules.read(#viewer, #id)")
  ResponseEntity<byte[]> letter(@PathVariable UUID id, Viewer viewer) {
    ForgettingRequest request = forgettings.get(id);
    if (!request.isDone()) throw new NotFound("letter", id);
    return Download.PDF.of(
        pages.ui(request.language()).t("forgetting.letter.title"),
        documents.pdf(
            "platform/forgetting/letter",
            request.language(),
            Map.of("request", request, "told", forgettings.listTold(id))));
  }

  private ModelAndView show(UUID id, Viewer viewer, Input input) {
    ForgettingRequest request = forgettings.get(id);
    ModelAndView page =
        new ModelAndView("platform/forgetting/request")
            .addObject("input", input)
            .addObject("request", request)
            .addObject("own", viewer.is(request.personId()))
            .addObject("openings", forgettings.listOpenings(id))
            .addObject("entries", journal.list(id, Audience.STAFF));
    if (request.isOpen()) {
      var overview = forgettings.overview(request);
      return page.addObject("told", overview.told())
          .addObject("unfinished", overview.unfinished())
          .addObject("opened", Optional.empty());
    }
    return page.addObject("told", forgettings.listTold(id))
        .addObject("unfinished", List.of())
        .addObject(
            "opened", request.isDone() ? forgettings.findOpened(id, viewer) : Optional.empty());
  }

  private static ModelAndView rejected(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
