package no.dugnad.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What a {@link Visitor} has before them. */
public final class Page {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Visitor visitor;
  private final HttpResponse<byte[]> response;
  private @Nullable Document document;

  Page(Visitor visitor, HttpResponse<byte[]> response) {
    this.visitor = visitor;
    this.response = response;
  }

  /** The same page, with what it sends going out by another. */
  public Page by(Visitor other) {
    return new Page(other, response);
  }

  public int status() {
    return response.statusCode();
  }

  /** Empty when the answer is no HTML. Read when it is asked for: most pages are only come to. */
  public synchronized Document document() {
    if (document == null)
      document =
          isHtml()
              ? Jsoup.parse(body(), response.uri().toString())
              : new Document(response.uri().toString());
    return document;
  }

  /** Where the visitor came to after all redirects. */
  public String path() {
    return response.uri().getPath();
  }

  /** As {@link #path}, with the query. */
  public String location() {
    return withoutHost(response.uri());
  }

  /** The text a person reads: not what scripts may say later. */
  public String text() {
    Document shown = document().clone();
    shown.select("body > template").remove();
    return shown.text();
  }

  public Elements select(String css) {
    return document().select(css);
  }

  public String body() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return response.body();
  }

  /** The header's value, or an empty text. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** How many statements the page took; a page must not ask once per row. */
  public int queries() {
    var told = Pattern.compile("db;desc=\"(\\d+)\"").matcher(header("Server-Timing"));
    if (!told.find()) throw new AssertionError("queries are not counted here");
    return Integer.parseInt(told.group(1));
  }

  /** Follows the link that the selector names. */
  public Page follow(String css) {
    return visitor.get(withoutHost(URI.create(one(css).absUrl("href"))));
  }

  /** Sends the form as it stands. */
  public Page submit(String css) {
    return submit(css, Map.of(), Map.of());
  }

  public Page submit(String css, Map<String, ?> fields) {
    return submit(css, fields, Map.of());
  }

  /**
   * Sends a form with its hidden fields and what it already holds.
   *
   * @param css the form, or the button in it that is pressed
   * @param fields what is typed and chosen: a text, or a collection of texts where many are chosen;
   *     an empty collection unticks. Only fields that the form has.
   */
  public Page submit(String css, Map<String, ?> fields, Map<String, Upload> files) {
    Element element = one(css);
    Element parent =
        element.hasAttr("form")
            ? document().getElementById(element.attr("form"))
            : element instanceof FormElement ? element : element.closest("form");
    if (!(parent instanceof FormElement form)) throw new AssertionError(css + " is in no form");
    fields.keySet().forEach(name -> requireField(form, name));
    files.keySet().forEach(name -> requireField(form, name));
    Map<String, Object> all = new HashMap<>(FormData.shown(form));
    form.select("input[type=file]").forEach(field -> all.remove(field.attr("name")));
    if (element != form && element.hasAttr("name")) all.put(element.attr("name"), element.val());
    all.putAll(fields);
    FormData data = FormData.of(all).with(files);
    if (isMultipart(form, element)) data = data.with(filesNotChosen(form, files.keySet()));
    String target =
        element.hasAttr("formaction") ? element.absUrl("formaction") : form.absUrl("action");
    String action = withoutHost(URI.create(target));
    return form.attr("method").equalsIgnoreCase("post")
        ? visitor.send(action, data, location())
        : visitor.get(action.replaceFirst("\\?.*", "") + "?" + data.urlEncoded());
  }

  Optional<String> csrf() {
    if (!isHtml()) return Optional.empty();
    Matcher token = CSRF.matcher(body());
    return token.find() ? Optional.of(token.group(1)) : Optional.empty();
  }

  /** Where it leads, when that was not followed. */
  public Optional<String> redirect() {
    return status() / 100 == 3 ? response.headers().firstValue("Location") : Optional.empty();
  }

  private boolean isHtml() {
    return header("Content-Type").startsWith("text/html");
  }

  private static boolean isMultipart(FormElement form, Element pressed) {
    String own = pressed.attr("formenctype");
    return (own.isEmpty() ? form.attr("enctype") : own).equals("multipart/form-data");
  }

  /** A browser sends a field that no file was chosen in as a file without name and content. */
  private static Map<String, Upload> filesNotChosen(FormElement form, Set<String> chosen) {
    return form.select("input[type=file]").stream()
        .map(field -> field.attr("name"))
        .filter(name -> !chosen.contains(name))
        .collect(Collectors.toMap(name -> name, _ -> Upload.NONE));
  }

  private Element one(String css) {
    Element element = document().selectFirst(css);
    if (element == null)
      throw new AssertionError("no " + css + " at " + location() + ":\n" + document().text());
    return element;
  }

  private static void requireField(FormElement form, String name) {
    if (form.elements().stream().noneMatch(field -> field.attr("name").equals(name)))
      throw new AssertionError("the form has no field " + name + ", only " + form.formData());
  }

  private static String withoutHost(URI uri) {
    String query = uri.getRawQuery();
    return uri.getRawPath() + (query == null ? "" : "?" + query);
  }
}
