package no.dugnad.sharing.stories.web;

import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Notice;
import no.dugnad.sharing.stories.Consent;
import no.dugnad.sharing.stories.Consent.Subject;
import no.dugnad.sharing.stories.ConsentStatus.How;
import no.dugnad.sharing.stories.Consents;
import no.dugnad.sharing.stories.StoryPictures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who keep a story ask who is in its pictures, and note what they say. */
@Controller
class ConsentController {
  private final Consents consents;
  private final StoryPictures pictures;
  private final Desk desk;

  ConsentController(Consents consents, StoryPictures pictures, Desk desk) {
    this.consents = consents;
    this.pictures = pictures;
    this.desk = desk;
  }

  @PostMapping("/our-stories/{id}/pictures/{picture}/consents")
  @PreAuthorize("@storyRules.keepPicture(#viewer, #id, #picture)")
  ModelAndView add(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID picture,
      Input input,
      RedirectAttributes redirect) {
    Subject subject = subject(input);
    String scope = input.line("scope", Consent.MAX_SCOPE);
    How how = input.choice("how", How.class);
    Optional<String> email =
        how == How.MAIL ? Optional.of(input.email("email")) : input.optionalEmail("email");
    try {
      if (!input.hasProblems()) {
        if (how == How.MAIL) consents.ask(picture, subject, scope, email.orElseThrow(), viewer);
        else consents.note(picture, subject, scope, how, email.orElse(null), viewer);
        return done(id, picture, how == How.MAIL ? "consentAsked" : "consentNoted", redirect);
      }
    } catch (Refused refused) {
      input.reject("name", refused.key(), refused.args());
    }
    return desk.ofPicture(viewer, pictures.get(picture), input);
  }

  /** For a child somebody else answers. */
  private static Subject subject(Input input) {
    String name = input.line("name", Consent.MAX_NAME);
    String guardian = input.optionalLine("guardian", Consent.MAX_NAME);
    boolean child = input.isTicked("child");
    if (child && guardian.isEmpty()) input.reject("guardian", "stories.problem.guardian");
    if (!child && !guardian.isEmpty()) input.reject("child", "stories.problem.child");
    return new Subject(name, child && !guardian.isEmpty() ? guardian : null);
  }

  @PostMapping("/our-stories/{id}/consents/{consent}/asking")
  @PreAuthorize("@storyRules.keepConsent(#viewer, #id, #consent)")
  ModelAndView askAgain(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID consent,
      RedirectAttributes redirect) {
    consents.askAgain(consent, viewer);
    return done(id, consents.getPictureId(consent), "consentAsked", redirect);
  }

  @PostMapping("/our-stories/{id}/consents/{consent}/removal")
  @PreAuthorize("@storyRules.keepConsent(#viewer, #id, #consent)")
  ModelAndView remove(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID consent,
      RedirectAttributes redirect) {
    UUID picture = consents.getPictureId(consent);
    consents.remove(consent, viewer);
    return done(id, picture, "consentRemoved", redirect);
  }

  @PostMapping("/our-stories/{id}/consents/{consent}/withdrawal")
  @PreAuthorize("@storyRules.keepConsent(#viewer, #id, #consent)")
  ModelAndView withdraw(
      Viewer viewer,
      @PathVariable UUID id,
      @PathVariable UUID consent,
      RedirectAttributes redirect) {
    consents.withdraw(consent, viewer);
    Notice.say(redirect, "stories.notice.consentWithdrawn");
    return Desk.back(id, "/pictures");
  }

  private static ModelAndView done(
      UUID id, UUID picture, String what, RedirectAttributes redirect) {
    Notice.say(redirect, "stories.notice." + what);
    return Desk.back(id, "/pictures/" + picture);
  }
}
