package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.signin.FirstAdministrator;
import no.dugnad.platform.signin.Sessions;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** What the link that an empty installation prints leads to. */
@Controller
class FirstAdministratorController {

  private final FirstAdministrator first;
  private final Sessions sessions;
  private final LocaleResolver locales;

  FirstAdministratorController(
      FirstAdministrator first, Sessions sessions, LocaleResolver locales) {
    this.first = first;
    this.sessions = sessions;
    this.locales = locales;
  }

  @GetMapping("/sign-in/first")
  ModelAndView form(Input input) {
    if (!first.isOpenTo(input.raw("token"))) return new ModelAndView("redirect:/sign-in");
    return new ModelAndView("platform/signin/first").addObject("input", input);
  }

  @SendableAgain("Its link is used up with it")
  @PostMapping("/sign-in/first")
  ModelAndView begin(Input input, HttpServletRequest request, HttpServletResponse response) {
    String number = input.raw("number").replaceAll("\\s", "");
    if (!Organisation.isNumber(number)) input.reject("number", "people.problem.organisationNumber");
    String organisation = input.text("organisation", Organisation.MAX_NAME);
    String name = input.text("name", Person.MAX_NAME);
    String email = input.email("email");
    if (input.hasProblems()) {
      return new ModelAndView("platform/signin/first", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("input", input);
    }
    String language = locales.resolveLocale(request).getLanguage();
    UUID person = first.begin(input.raw("token"), number, organisation, name, email, language);
    sessions.begin(person, request, response);
    return new ModelAndView("redirect:/home");
  }
}
