package no.dugnad.platform.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import no.dugnad.platform.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The form that a request sends, and how far its key has come to be used.
 *
 * <p>A key is one page's. It counts for each of the page's forms by itself, which their paths tell
 * apart, and for one person, in whichever window.
 */
final class SentForm {
  private static final String ATTRIBUTE = SentForm.class.getName();

  private final String id;
  private final Supplier<String> content;
  private final @Nullable SentForm earlier;
  private @Nullable Object heldBy;
  private boolean done;

  private SentForm(String id, Supplier<String> content, @Nullable SentForm earlier) {
    this.id = id;
    this.content = content;
    this.earlier = earlier;
  }

  /** Has what the request does from now on use the key up. */
  static SentForm begin(UUID key, HttpServletRequest request) {
    String whole = key + " " + request.getRemoteUser() + " " + request.getRequestURI();
    return of(whole, SingletonSupplier.of(() -> FormHash.of(request)), null, request);
  }

  /** Has the request use up a key for what it holds alone, beside the one that is used already. */
  SentForm beside(HttpServletRequest request) {
    return of(id + " " + content(), content, this, request);
  }

  private static SentForm of(
      String whole,
      Supplier<String> content,
      @Nullable SentForm earlier,
      HttpServletRequest request) {
    var form = new SentForm(Sha256.hexOf(whole), content, earlier);
    request.setAttribute(ATTRIBUTE, form);
    return form;
  }

  static Optional<SentForm> of(HttpServletRequest request) {
    return Optional.ofNullable((SentForm) request.getAttribute(ATTRIBUTE));
  }

  /** That of the request which this thread serves, as long as its deed is under way. */
  static Optional<SentForm> underWay() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) return Optional.empty();
    Object form = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return Optional.ofNullable((SentForm) form).filter(sent -> !sent.done);
  }

  /** What it is stored by: nobody can read from it whose form it was, or which. */
  String id() {
    return id;
  }

  /** A hash of all that was typed and chosen. */
  String content() {
    return content.get();
  }

  /** The same page's form, which was sent before with something else in it. */
  Optional<SentForm> earlier() {
    return Optional.ofNullable(earlier);
  }

  boolean isHeld() {
    return heldBy != null;
  }

  void holdBy(Object transaction) {
    heldBy = transaction;
  }

  /** The transaction has failed, and holds nothing. */
  void letGo(Object transaction) {
    if (transaction.equals(heldBy)) heldBy = null;
  }

  void release() {
    heldBy = null;
  }

  /** What is written from now on is not the deed: a session, a log. */
  void finish() {
    done = true;
  }
}
