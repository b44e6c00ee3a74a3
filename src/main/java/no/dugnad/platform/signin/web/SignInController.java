package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.dugnad.platform.once.SendableAgain;
import no.dugnad.platform.people.People;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.people.Viewers;
import no.dugnad.platform.signin.DemoPeople;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in by a link in a mail, and the choices of the header: language and organisation. */
@Controller
class SignInController {
  private final People people;
  private final DemoPeople demoPeople;
  private final Demo demo;
  private final LocaleResolver locales;
  private final RequestCache askedPages;

  SignInController(
      People people,
      DemoPeople demoPeople,
      Demo demo,
      LocaleResolver locales,
      RequestCache askedPages) {
    this.people = people;
    this.demoPeople = demoPeople;
    this.demo = demo;
    this.locales = locales;
    this.askedPages = askedPages;
  }

  @GetMapping("/sign-in")
  String signIn(
      Input input, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (input.has("from")) askedPages.saveRequest(request, response);
    model.addAttribute("demo", demo.isOpenTo(request) ? demoPeople.list() : List.of());
    model.addAttribute("input", input);
    model.addAttribute("linkFailed", input.raw("problem").equals("link"));
    return "platform/signin/sign-in";
  }

  /** The address is read by a filter before this; only a form without one comes as far as here. */
  @SendableAgain("It says what is wrong with an address, and does nothing")
  @PostMapping("/sign-in/link")
  ModelAndView withoutAddress(
      Input input, HttpServletRequest request, HttpServletResponse response, Model model) {
    input.reject("username", "ui.problem.email");
    return new ModelAndView(
        signIn(input, request, response, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/sign-in/sent")
  String sent(HttpServletRequest request, Model model) {
    model.addAttribute("demo", demo.isOpenTo(request));
    return "platform/signin/sent";
  }

  /** The link's page has a button, because mail scanners open links and would use the token up. */
  @GetMapping("/sign-in/token")
  String token(Input input, Model model) {
    model.addAttribute("token", input.raw("token"));
    return "platform/signin/token";
  }

  @SendableAgain("The last choice counts")
  @PostMapping("/language")
  String language(
      Viewer viewer, Input input, HttpServletRequest request, HttpServletResponse response) {
    var language = Languages.supported(input.raw("language"));
    locales.setLocale(request, response, language);
    if (viewer.isSignedIn()) people.setLanguage(viewer.personId(), language.getLanguage());
    return "redirect:" + localPath(input.raw("here"));
  }

  @SendableAgain("The last choice counts")
  @PostMapping("/organisation")
  @PreAuthorize("@peopleRules.signedIn(#viewer)")
  String organisation(Viewer viewer, Input input, HttpServletRequest request) {
    input
        .optionalId("membership")
        .filter(id -> viewer.memberships().stream().anyMatch(m -> m.id().equals(id)))
        .ifPresent(id -> request.getSession().setAttribute(Viewers.ACTING, id));
    return "redirect:/home";
  }

  /** Only a path of our own: a foreign address in the field must lead nobody away. */
  private static String localPath(String path) {
    return path.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&%-]*") ? path : "/";
  }
}
