package no.dugnad.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A person with a browser that runs no JavaScript: keeps cookies, follows redirects, sends forms.
 */
public final class Visitor {
  private static final int MAX_REDIRECTS = 8;

  private final URI address;
  private final CookieManager cookies;
  private final HttpClient client;
  private final int redirects;
  private String csrf = "";

  Visitor(URI address) {
    this.address = address;
    this.cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    this.redirects = MAX_REDIRECTS;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  private Visitor(URI address, Visitor browser, int redirects) {
    this.address = address;
    this.cookies = browser.cookies;
    this.redirects = redirects;
    this.client = browser.client;
  }

  public URI address() {
    return address;
  }

  /** The same browser, in another window or led to another node of the product. */
  public Visitor at(URI node) {
    return new Visitor(node, this, MAX_REDIRECTS);
  }

  /** The same browser, which goes on to something else before it goes where an answer leads. */
  public Visitor impatient() {
    return new Visitor(address, this, 0);
  }

  public Page get(String path) {
    return follow(HttpRequest.newBuilder().GET(), path, 0);
  }

  /** What a stream of events answers with; it is left at once, for it has no end. */
  public int begin(String path) {
    HttpResponse<InputStream> response =
        send(HttpRequest.newBuilder().GET(), address.resolve(path), BodyHandlers.ofInputStream());
    try (InputStream _ = response.body()) {
      return response.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /**
   * Sends fields to a path without a form before it, as somebody may who doesn't use our pages. A
   * value is a text or a collection of texts. The CSRF token goes along.
   */
  public Page post(String path, Map<String, ?> fields) {
    return send(path, FormData.of(fields).with("_csrf", csrf()));
  }

  public Page post(String path, Map<String, ?> fields, Map<String, Upload> files) {
    return send(path, FormData.of(fields).with(files).with("_csrf", csrf()));
  }

  /** As htmx sends it when a field changes; redirects are not followed. */
  public Page htmx(String path, Map<String, ?> fields) {
    FormData data = FormData.of(fields);
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", data.contentType())
            .header("HX-Request", "true")
            .header("X-XSRF-TOKEN", csrf())
            .POST(data.body());
    return exchange(request, path);
  }

  /** As a page of another origin has its reader's browser send it. */
  public Page postFrom(String origin, String path, Map<String, ?> fields) {
    FormData data = FormData.of(fields);
    return follow(form(origin, data.contentType(), data.body()), path, 0);
  }

  /** Anything else: another method, a body of another type, a missing token. */
  public Page send(String method, String path, String contentType, BodyPublisher body) {
    return follow(
        HttpRequest.newBuilder().header("Content-Type", contentType).method(method, body), path, 0);
  }

  Page send(String path, FormData data) {
    return follow(form(address.toString(), data.contentType(), data.body()), path, 0);
  }

  /** From a form on the page. */
  Page send(String path, FormData data, String page) {
    return follow(
        form(address.toString(), data.contentType(), data.body())
            .header("Referer", address.resolve(page).toString()),
        path,
        0);
  }

  private static HttpRequest.Builder form(String origin, String type, BodyPublisher body) {
    return HttpRequest.newBuilder()
        .header("Content-Type", type)
        .header("Origin", origin)
        .POST(body);
  }

  /** To carry on as the same person in a browser. */
  public Map<String, String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
  }

  /** Another request of the same browser, sent before the answers to those of the first came. */
  public Visitor copy() {
    var copy = new Visitor(address);
    cookies
        .getCookieStore()
        .getCookies()
        .forEach(cookie -> copy.cookies.getCookieStore().add(address, cookie));
    copy.csrf = csrf;
    return copy;
  }

  /** A cookie that was put into the browser by something else than our pages. */
  public void keep(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(address, cookie);
  }

  private Page follow(HttpRequest.Builder request, String path, int redirects) {
    Page page = exchange(request, path);
    if (page.redirect().isEmpty() || this.redirects == 0) return page;
    if (redirects == this.redirects) throw new AssertionError("redirected in circles: " + path);
    return follow(HttpRequest.newBuilder().GET(), page.redirect().get(), redirects + 1);
  }

  private Page exchange(HttpRequest.Builder request, String path) {
    URI target = address.resolve(path);
    if (!address.getAuthority().equals(target.getAuthority()))
      throw new AssertionError("led away to " + target);
    Page page = new Page(this, send(request, target, BodyHandlers.ofByteArray()));
    page.csrf().ifPresent(token -> csrf = token);
    return page;
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, URI target, BodyHandler<T> body) {
    try {
      return client.send(request.uri(target).timeout(Duration.ofSeconds(30)).build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The token that the last page carried; every page has one. */
  private String csrf() {
    if (csrf.isEmpty()) get("/");
    return csrf;
  }
}
