package no.dugnad.platform.once;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a form that is sent again. Its key is used up by what it does ({@link KeyHolding}); what
 * it is answered when that is done is kept, and whoever sends it once more is given the same. Only
 * an answer that leads on uses the key: a refusal, in which nothing or not all was done, gives it
 * back.
 */
@Component
class Once implements HandlerInterceptor, HandlerExceptionResolver, Ordered {
  /** Longer than anybody keeps a page open and signed in. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final SentFormStore store;
  private final RepeatedAnswers answers;
  private final TakenForm taken;
  private final Clock clock;

  Once(SentFormStore store, RepeatedAnswers answers, TakenForm taken, Clock clock) {
    this.store = store;
    this.answers = answers;
    this.taken = taken;
    this.clock = clock;
  }

  /** What htmx sends stays on its page: it saves drafts, which replace themselves. */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST
        || request.getHeader("HX-Request") != null
        || !(handler instanceof HandlerMethod route)
        || route.hasMethodAnnotation(SendableAgain.class)) return true;
    Ui.formKey(request)
        .map(key -> SentForm.begin(key, request))
        .ifPresent(form -> requireUnsent(form, request));
    return true;
  }

  /**
   * A form that tells which state it was made from is asked about by its own page, which shows what
   * stands there since it was first sent: one question is enough.
   */
  private void requireUnsent(SentForm form, HttpServletRequest request) {
    FirstAnswer first = answers.await(form).orElse(null);
    if (first == null) return;
    boolean asksByItself = Input.tellsRevision(request) && !first.isOf(form);
    if (!asksByItself || answers.await(form.beside(request)).isPresent()) throw new AlreadySent();
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null) return;
    SentForm.of(request).ifPresent(form -> settle(form, request, page));
    taken.tell(page, request, response);
  }

  private void settle(SentForm form, HttpServletRequest request, ModelAndView page) {
    form.finish();
    String view = String.valueOf(page.getViewName());
    if (!form.isHeld()) {
      answers.find(form, request).ifPresent(first -> become(page, first));
    } else if (view.startsWith(TakenForm.LEADS_ON)) {
      String location = view.substring(TakenForm.LEADS_ON.length());
      store.answer(form, location, FlashAttributes.of(request), clock.instant().minus(KEPT));
    } else {
      release(form);
    }
  }

  private void release(SentForm form) {
    store.release(form);
    form.release();
  }

  private static void become(ModelAndView page, ModelAndView first) {
    page.clear();
    page.setViewName(first.getViewName());
    page.setStatus(first.getStatus());
    page.addAllObjects(first.getModel());
  }

  /** What stops the second of two may be no more than that the first has been. */
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    SentForm form = SentForm.of(request).orElse(null);
    if (form == null) return null;
    form.finish();
    if (form.isHeld()) return null;
    Optional<ModelAndView> first =
        answers
            .find(form, request)
            .or(() -> form.earlier().flatMap(earlier -> answers.find(earlier, request)));
    first.ifPresent(answer -> taken.tell(answer, request, response));
    if (first.isEmpty() && fault instanceof AlreadySent) return RepeatedAnswers.sendAnew(request);
    return first.orElse(null);
  }

  /** After a fault the deed may be done: its key stays used, so that it is not done once more. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    int status = response.getStatus();
    if (fault != null || status / 100 == 3 || status / 100 == 5) return;
    SentForm.of(request).filter(SentForm::isHeld).ifPresent(this::release);
  }

  /** Before those that tell of the fault itself. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
