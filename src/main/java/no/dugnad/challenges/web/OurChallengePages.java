package no.dugnad.challenges.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.ChallengeText;
import no.dugnad.challenges.Challenges;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Notice;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation's own challenges: writing them, and letting all read them. */
@Controller
class OurChallengePages {
  private static final String CHANGED_MEANWHILE = "challenges.refused.changedMeanwhile";

  private final Challenges challenges;
  private final Pages pages;

  OurChallengePages(Challenges challenges, Pages pages) {
    this.challenges = challenges;
    this.pages = pages;
  }

  @GetMapping("/our-challenges")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  String list(Viewer viewer, Model model) {
    model.addAttribute("challenges", challenges.listChallenges(viewer.organisationId()));
    return "challenges/ours";
  }

  @GetMapping("/our-challenges/new")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  ModelAndView blank(Viewer viewer) {
    return form(Input.of(Map.of("language", viewer.language().getLanguage())));
  }

  @PostMapping("/our-challenges")
  @PreAuthorize("@challengeRules.keep(#viewer)")
  ModelAndView add(Viewer viewer, Input input, RedirectAttributes redirect) {
    ChallengeText text = read(input);
    if (input.hasProblems()) return form(input);
    UUID id = challenges.add(viewer.organisationId(), text, viewer.actor());
    Notice.say(redirect, "challenges.added");
    return new ModelAndView("redirect:/challenges/" + id);
  }

  @GetMapping("/challenges/{id}/text")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView edit(Viewer viewer, @PathVariable UUID id) {
    Challenge challenge = challenges.getChallenge(id);
    ChallengeText text = challenge.text();
    return form(stored(text)).addObject("challenge", challenge).addObject("seen", seen(challenge));
  }

  private static Input stored(ChallengeText text) {
    return Input.of(
        Map.of(
            "title", text.title(),
            "whose", text.whose(),
            "background", text.background(),
            "owner", text.owner(),
            "contacts", text.contacts(),
            "language", text.language()));
  }

  private static String seen(Challenge challenge) {
    return challenge.updatedAt().toString();
  }

  @PostMapping("/challenges/{id}/text")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  ModelAndView change(
      Viewer viewer, @PathVariable UUID id, Input input, RedirectAttributes redirect) {
    ChallengeText text = read(input);
    String seen = input.raw("seen");
    try {
      if (!input.hasProblems()) {
        challenges.change(id, seen(input), text, viewer.actor());
        Notice.say(redirect, "challenges.changed");
        return new ModelAndView("redirect:/challenges/" + id);
      }
    } catch (Refused refused) {
      if (refused.key().equals(CHANGED_MEANWHILE)) {
        Challenge now = challenges.getChallenge(id);
        input.clash(stored(now.text()), shown(viewer));
        seen = seen(now);
      }
      input.reject("title", refused.key(), refused.args());
    }
    return form(input).addObject("challenge", challenges.getChallenge(id)).addObject("seen", seen);
  }

  private BinaryOperator<String> shown(Viewer viewer) {
    Ui ui = pages.ui(viewer.language());
    return (field, value) -> field.equals("language") ? ui.t("ui.language." + value) : value;
  }

  /** Which state of the challenge the form was filled in upon. */
  private static Instant seen(Input input) {
    try {
      return Instant.parse(input.raw("seen"));
    } catch (DateTimeException e) {
      throw new Refused(CHANGED_MEANWHILE);
    }
  }

  @PostMapping("/challenges/{id}/publication")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String publish(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    challenges.publish(id, viewer);
    Notice.say(redirect, "challenges.published");
    return "redirect:/challenges/" + id;
  }

  @PostMapping("/challenges/{id}/withdrawal")
  @PreAuthorize("@challengeRules.manage(#viewer, #id)")
  String withdraw(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    challenges.withdraw(id, viewer);
    Notice.say(redirect, "challenges.withdrawn");
    return "redirect:/challenges/" + id;
  }

  private static ChallengeText read(Input input) {
    String language = input.raw("language");
    if (Languages.ALL.stream().noneMatch(l -> l.getLanguage().equals(language))) {
      input.reject("language", "ui.problem.choice");
    }
    return new ChallengeText(
        input.line("title", ChallengeText.MAX_TITLE),
        input.optionalLine("whose", ChallengeText.MAX_WHOSE),
        input.optionalText("background", ChallengeText.MAX_BACKGROUND),
        input.optionalLine("owner", ChallengeText.MAX_OWNER),
        input.optionalText("contacts", ChallengeText.MAX_CONTACTS),
        language);
  }

  private static ModelAndView form(Input input) {
    var page = new ModelAndView("challenges/form");
    page.addObject("input", input);
    if (input.hasProblems()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
