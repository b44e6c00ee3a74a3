package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.dugnad.platform.ui.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What is answered to a form whose key is used. */
@Component
class RepeatedAnswers {
  /**
   * So long the second waits for the first, which may be at work still, here or on another node.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final SentFormStore store;
  private final Clock clock;

  RepeatedAnswers(SentFormStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What came of the form's key, as soon as it is known; empty when the key is free, or is given
   * back while we wait. Without an answer in it when none has come in time.
   */
  Optional<FirstAnswer> await(SentForm form) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Optional<FirstAnswer> first = store.find(form);
    while (first.filter(this::isAwaited).isPresent() && System.nanoTime() < until) {
      pause();
      first = store.find(form);
    }
    return first;
  }

  /** One that has not come in so long does not come: its node died, or the deed failed late. */
  private boolean isAwaited(FirstAnswer first) {
    return first.location() == null && first.at().plus(PATIENCE).isAfter(clock.instant());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer to the same form once more; empty when its key is free. */
  Optional<ModelAndView> find(SentForm form, HttpServletRequest request) {
    return await(form).map(first -> answer(form, first, request));
  }

  private static ModelAndView answer(SentForm form, FirstAnswer first, HttpServletRequest request) {
    String location = first.location();
    byte[] said = first.said();
    if (!first.isOf(form)) return asked(first, request);
    if (location == null || said == null) return page("platform/once/received", first);
    FlashAttributes.give(said, request);
    return new ModelAndView("redirect:" + location);
  }

  /** Whether what is typed now is to be sent beside what was sent first. */
  private static ModelAndView asked(FirstAnswer first, HttpServletRequest request) {
    return page("platform/once/again", first)
        .addObject("location", first.location())
        .addObject("path", request.getRequestURI())
        .addObject("typed", Typed.of(request));
  }

  private static ModelAndView page(String template, FirstAnswer first) {
    return new ModelAndView(template, HttpStatus.CONFLICT).addObject("at", first.at());
  }

  /** The other gave its key back meanwhile: the browser sends the form as if for the first time. */
  static ModelAndView sendAnew(HttpServletRequest request) {
    String query = request.getQueryString();
    var same = new RedirectView(request.getRequestURI() + (query == null ? "" : "?" + query));
    same.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
    return new ModelAndView((View) same);
  }
}
