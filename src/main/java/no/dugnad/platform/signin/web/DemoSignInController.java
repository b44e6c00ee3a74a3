package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.People;
import no.dugnad.platform.shared.NotFound;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.signin.Sessions;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;

/** The demo's one click. Anywhere but in the demo, on its own machine, it does not exist. */
@Controller
class DemoSignInController {
  private final Demo demo;
  private final DemoPeople people;
  private final Sessions sessions;
  private final RequestCache askedPages;
  private final People everybody;
  private final LocaleResolver locales;

  DemoSignInController(
      Demo demo,
      DemoPeople people,
      Sessions sessions,
      RequestCache askedPages,
      People everybody,
      LocaleResolver locales) {
    this.demo = demo;
    this.people = people;
    this.sessions = sessions;
    this.askedPages = askedPages;
    this.everybody = everybody;
    this.locales = locales;
  }

  @SendableAgain("Who signs in twice is signed in")
  @PostMapping("/sign-in/demo")
  String signIn(Input input, HttpServletRequest request, HttpServletResponse response) {
    if (!demo.isOpenTo(request)) throw new NotFound("page", "/sign-in/demo");
    UUID person =
        input
            .optionalId("person")
            .filter(people::contains)
            .orElseThrow(() -> new NotFound("demo person", input.raw("person")));
    SavedRequest asked = askedPages.getRequest(request, response);
    sessions.begin(person, request, response);
    readAs(person, request, response);
    return "redirect:" + (asked == null ? "/home" : asked.getRedirectUrl());
  }

  /** As the mail that others sign in by: in their language, but for a guest who reads English. */
  private void readAs(UUID person, HttpServletRequest request, HttpServletResponse response) {
    if (locales.resolveLocale(request).equals(Languages.ENGLISH)) return;
    locales.setLocale(request, response, everybody.getPerson(person).locale());
  }
}
