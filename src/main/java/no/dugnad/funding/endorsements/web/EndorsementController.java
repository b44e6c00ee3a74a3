package no.dugnad.funding.endorsements.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.funding.applications.Application;
import no.dugnad.funding.applications.Dossier;
import no.dugnad.funding.applications.Dossiers;
import no.dugnad.funding.endorsements.Endorsement;
import no.dugnad.funding.endorsements.EndorsementStatus.Asked;
import no.dugnad.funding.endorsements.EndorsementStatus.Declined;
import no.dugnad.funding.endorsements.EndorsementStatus.Endorsed;
import no.dugnad.funding.endorsements.EndorsementStatus.Replaced;
import no.dugnad.funding.endorsements.Endorsements;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Unit;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.sheets.SheetPages;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicants ask the line manager; the line manager reads, and answers with a word. */
@Controller
class EndorsementController {
  private final Endorsements endorsements;
  private final Dossiers dossiers;
  private final People people;
  private final SheetPages sheets;

  EndorsementController(
      Endorsements endorsements, Dossiers dossiers, People people, SheetPages sheets) {
    this.endorsements = endorsements;
    this.dossiers = dossiers;
    this.people = people;
    this.sheets = sheets;
  }

  @GetMapping("/applications/{id}/endorsement-request")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String request(Viewer viewer, @PathVariable UUID id, Model model) {
    Dossier dossier = dossiers.of(id, viewer);
    Application application = dossier.application();
    Optional<Unit> unit = Optional.ofNullable(application.unitId()).flatMap(people::findUnit);
    model.addAttribute("dossier", dossier);
    model.addAttribute("current", endorsements.of(application, dossier.sheet()));
    model.addAttribute("hasUnit", unit.isPresent());
    model.addAttribute(
        "manager", unit.flatMap(u -> Optional.ofNullable(u.managerId())).map(people::getPerson));
    model.addAttribute("mayAsk", endorsements.isOpen(application));
    return "funding/endorsements/endorsement-request";
  }

  @PostMapping("/applications/{id}/endorsement-request")
  @PreAuthorize("@applicationRules.participate(#viewer, #id)")
  String ask(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    endorsements.ask(id, viewer.person());
    Notice.say(redirect, "endorsements.notice.asked");
    return "redirect:/applications/" + id + "/endorsement-request";
  }

  @GetMapping("/applications/{id}/endorsement")
  @PreAuthorize("@applicationRules.endorse(#viewer, #id)")
  ModelAndView read(Viewer viewer, @PathVariable UUID id) {
    Dossier dossier = dossiers.of(id, viewer);
    Input given = given(endorsements.of(dossier.application(), dossier.sheet()));
    return page(viewer, id, given, HttpStatus.OK);
  }

  /** The answer that was given, to be changed. */
  private static Input given(Endorsement.Current current) {
    if (current.endorsement().isEmpty()) return Input.empty();
    return switch (current.endorsement().get().status()) {
      case Endorsed yes -> Input.of(Map.of("answer", Answer.ENDORSE.name(), "word", yes.word()));
      case Declined no -> Input.of(Map.of("answer", Answer.DECLINE.name(), "word", no.word()));
      case Asked _ -> Input.empty();
      case Replaced _ -> Input.empty();
    };
  }

  @PostMapping("/applications/{id}/endorsement")
  @PreAuthorize("@applicationRules.endorse(#viewer, #id)")
  ModelAndView answer(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    Answer answer = input.choice("answer", Answer.class);
    String word = input.text("word", Endorsement.MAX_WORD);
    if (input.hasProblems()) return page(viewer, id, input, HttpStatus.UNPROCESSABLE_CONTENT);
    boolean answered =
        endorsements.answer(id, answer == Answer.ENDORSE, word, input.revision(), viewer.person());
    if (!answered) {
      input.reject("answer", "ui.problem.clash.read");
      return page(viewer, id, input, HttpStatus.CONFLICT);
    }
    Notice.say(redirect, "endorsements.notice.endorsementAnswered");
    return new ModelAndView("redirect:/applications/" + id + "/endorsement");
  }

  private ModelAndView page(Viewer viewer, UUID id, Input input, HttpStatus status) {
    Dossier dossier = dossiers.of(id, viewer);
    var page = new ModelAndView("funding/endorsements/endorsement", status);
    page.addObject("dossier", dossier);
    page.addObject("current", endorsements.of(dossier.application(), dossier.sheet()));
    page.addObject("view", dossier.view(sheets));
    page.addObject("mayAnswer", endorsements.isOpen(dossier.application()));
    page.addObject("revision", input.revision(endorsements.revision(dossier.sheet())));
    page.addObject("input", input);
    return page;
  }

  /** What the manager can say. */
  public enum Answer {
    ENDORSE,
    DECLINE
  }
}
