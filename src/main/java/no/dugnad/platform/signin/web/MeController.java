package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.signin.Sessions;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A person's own page: their language, where they are signed in, and what they are called. What an
 * employee is called is the employer's to say.
 */
@Controller
class MeController {

  private final People people;
  private final Sessions sessions;
  private final LocaleResolver locales;

  MeController(People people, Sessions sessions, LocaleResolver locales) {
    this.people = people;
    this.sessions = sessions;
    this.locales = locales;
  }

  @GetMapping("/me")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  ModelAndView me(Viewer viewer) {
    return me(
        viewer,
        Input.of(Map.of("name", viewer.person().name(), "language", viewer.person().language())));
  }

  @PostMapping("/me")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  ModelAndView change(
      Viewer viewer,
      Input input,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    boolean named = viewer.belongsSomewhere();
    String name = named ? viewer.person().name() : input.line("name", Person.MAX_NAME);
    var language = Languages.supported(input.raw("language"));
    if (!language.getLanguage().equals(input.raw("language"))) {
      input.reject("language", "ui.problem.choice");
    }
    if (input.hasProblems()) {
      ModelAndView again = me(viewer, input);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    if (!named) people.rename(viewer.personId(), name);
    people.setLanguage(viewer.personId(), language.getLanguage());
    locales.setLocale(request, response, language);
    Notice.say(redirect, "signin.me.saved");
    return new ModelAndView("redirect:/me");
  }

  @PostMapping("/me/signing-out")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  String signOutEverywhere(
      Viewer viewer,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    sessions.endAll(viewer.personId(), request, response);
    Notice.say(redirect, "signin.me.signedOut");
    return "redirect:/sign-in";
  }

  private ModelAndView me(Viewer viewer, Input input) {
    return new ModelAndView("platform/signin/me")
        .addObject("input", input)
        .addObject("name", viewer.person().name())
        .addObject("email", viewer.person().email())
        .addObject("memberships", viewer.memberships())
        .addObject("sessions", sessions.count(viewer.personId()));
  }
}
