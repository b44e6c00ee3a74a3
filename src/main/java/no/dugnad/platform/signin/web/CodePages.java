package no.dugnad.platform.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.signin.FreshSignIn;
import no.dugnad.platform.ui.Demo;
import no.dugnad.platform.ui.Input;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that asks for a code by mail before a deed. It holds all that was sent to the deed, and
 * sends it there once more together with the code.
 */
@ControllerAdvice
class CodePages {
  private static final Set<String> OWN = Set.of("_csrf", FreshSignIn.CODE, FreshSignIn.ANOTHER);

  private final FreshSignIn freshSignIn;
  private final Demo demo;

  CodePages(FreshSignIn freshSignIn, Demo demo) {
    this.freshSignIn = freshSignIn;
    this.demo = demo;
  }

  @ExceptionHandler
  ModelAndView ask(FreshSignIn.TooOld tooOld, Viewer viewer, HttpServletRequest request) {
    Input input = Input.empty();
    tooOld.problem().ifPresent(problem -> input.reject(FreshSignIn.CODE, problem));
    boolean sent = freshSignIn.sendCode(viewer.person());
    return new ModelAndView("platform/signin/code", HttpStatus.FORBIDDEN)
        .addObject("input", input)
        .addObject("email", viewer.person().email())
        .addObject("sent", sent)
        .addObject("action", request.getRequestURI())
        .addObject("typed", typed(request))
        .addObject("demo", demo.isOpenTo(request));
  }

  private static Map<String, List<String>> typed(HttpServletRequest request) {
    var typed = new TreeMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!OWN.contains(name)) typed.put(name, List.of(values));
            });
    return typed;
  }
}
