package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.Organisation;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Person;
import no.dugnad.platform.shared.Blanks;
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
  private final People people;
  private final Sessions sessions;
  private final LocaleResolver locales;

  FirstAdministratorController(
      FirstAdministrator first, People people, Sessions sessions, LocaleResolver locales) {
    this.first = first;
    this.people = people;
    this.sessions = sessions;
    this.locales = locales;
  }

  @GetMapping("/sign-in/first")
  ModelAndView form(Input input) {
    String token = input.raw("token");
    if (!first.isOpenTo(token))
      return new ModelAndView("platform/signin/first-over", HttpStatus.GONE);
    return first
        .findBegun(token)
        .map(begun -> page(stored(token, begun), true, HttpStatus.OK))
        .orElseGet(() -> page(input, false, HttpStatus.OK));
  }

  @SendableAgain("Its link is used up with it")
  @PostMapping("/sign-in/first")
  ModelAndView begin(Input input, HttpServletRequest request, HttpServletResponse response) {
    String token = input.raw("token");
    Optional<FirstAdministrator.Begun> begun = first.findBegun(token);
    String number = number(input, begun);
    String organisation = input.line("organisation", Organisation.MAX_NAME);
    String name = input.line("name", Person.MAX_NAME);
    String email = email(input, begun);
    if (input.hasProblems()) {
      return page(input, begun.isPresent(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String language = locales.resolveLocale(request).getLanguage();
    UUID person = first.begin(token, number, organisation, name, email, language);
    sessions.begin(person, request, response);
    return new ModelAndView("redirect:/home");
  }

  private static ModelAndView page(Input input, boolean begun, HttpStatus status) {
    return new ModelAndView("platform/signin/first", status)
        .addObject("input", input)
        .addObject("begun", begun);
  }

  private static Input stored(String token, FirstAdministrator.Begun begun) {
    return Input.of(
        Map.of(
            "token", token,
            "number", begun.organisation().number(),
            "organisation", begun.organisation().name(),
            "name", begun.administrator().name(),
            "email", begun.administrator().email()));
  }

  private String number(Input input, Optional<FirstAdministrator.Begun> begun) {
    String number = Blanks.without(input.raw("number"));
    if (!Organisation.isNumber(number)) {
      input.reject("number", "people.problem.organisationNumber");
    } else if (begun.isPresent()
        && people
            .findOrganisation(number)
            .filter(other -> !other.id().equals(begun.get().organisation().id()))
            .isPresent()) {
      input.reject("number", "people.problem.organisationNumberTaken");
    }
    return number;
  }

  private String email(Input input, Optional<FirstAdministrator.Begun> begun) {
    String email = input.email("email");
    if (begun.isPresent()
        && people
            .findPersonByEmail(email)
            .filter(other -> !other.id().equals(begun.get().administrator().id()))
            .isPresent()) {
      input.reject("email", "people.problem.addressTaken");
    }
    return email;
  }
}
