package no.dugnad.platform.ui;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.dugnad.platform.areas.Entrances;
import no.dugnad.platform.areas.Trail;
import no.dugnad.platform.areas.Trail.Crumb;
import no.dugnad.platform.language.Links;
import no.dugnad.platform.shared.ByRole;
import no.dugnad.platform.shared.Direction;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.ui.Frame.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * What a template knows of the world round it: the reader's language, texts, formats, assets, the
 * frame.
 */
public final class Ui {
  /** The field in which a form carries the key of the page that it was drawn on. */
  public static final String FORM_KEY = "_key";

  private static final Set<Object> SIGNED_OUT =
      Set.of(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value());

  /** Stands for the name of the field with this id until the field itself is drawn. */
  private static final Pattern NAME = Pattern.compile("\uE000([A-Za-z0-9_-]+)\uE001");

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final MessageSource messages;
  private final Locale locale;
  private final PageRequest request;
  private final UnaryOperator<String> assets;
  private final Parts parts;
  private final Map<String, String> labels = new HashMap<>();

  Ui(
      MessageSource messages,
      Locale locale,
      PageRequest request,
      UnaryOperator<String> assets,
      Parts parts) {
    this.messages = messages;
    this.locale = locale;
    this.request = request;
    this.assets = assets;
    this.parts = parts;
  }

  /**
   * The text of a key. Money, instants and dates among the arguments are written as the reader
   * writes them, an instant that comes with its zone with its weekday too, and what people wrote
   * turns nothing round it.
   */
  public String t(String key, Object... args) {
    Object[] written = Arrays.stream(args).map(this::written).toArray();
    return messages.getMessage(key, written, locale);
  }

  /**
   * The text of an enum constant: {@code <room>.<Type>.<CONSTANT>}, as in {@code
   * people.Role.ADVISER}.
   */
  public String t(String room, Enum<?> constant) {
    return t(room + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** What stands for the name of somebody who is forgotten. */
  String t(ByRole role) {
    return t("ui", role);
  }

  /** A text that holds names, where no template writes it. */
  public String named(String text) {
    return ByRole.read(text, this::t);
  }

  private Object written(Object arg) {
    return switch (arg) {
      case Money money -> money(money);
      case Instant instant -> dateTime(instant);
      case ZonedDateTime at -> Formats.weekday(at, locale);
      case LocalDate date -> date(date);
      case Word word -> t(word.key());
      case String text -> Direction.isolated(named(text));
      default -> arg;
    };
  }

  public Locale locale() {
    return locale;
  }

  /** "nb", "nn" or "en". */
  public String lang() {
    return locale.getLanguage();
  }

  /** "250 000 kr", with non-breaking spaces; øre only where there are any. */
  public String money(Money money) {
    return Formats.money(money, locale);
  }

  /** What stands beside a field for an amount. */
  public String currency() {
    return Formats.currency(locale);
  }

  public String number(long number) {
    return Formats.number(number, locale);
  }

  public String number(BigDecimal number) {
    return Formats.number(number, locale);
  }

  /** "3. mars 2026 kl. 14.32". */
  public String dateTime(Instant instant) {
    return Formats.dateTime(instant, locale);
  }

  /** "torsdag 3. desember 2026 kl. 12.00", where one plans one's week by it. */
  public String weekday(Instant instant) {
    return Formats.weekday(Oslo.zoned(instant), locale);
  }

  public String date(LocalDate date) {
    return Formats.date(date, locale);
  }

  /** "mars 2027". */
  public String month(LocalDate date) {
    return Formats.month(date, locale);
  }

  public String date(Instant instant) {
    return Formats.date(Oslo.date(instant), locale);
  }

  /** The time of day to the second, where a second decides: "23.59.59". */
  public String seconds(Instant instant) {
    return Formats.seconds(LocalTime.ofInstant(instant, Oslo.ZONE), locale);
  }

  /** "14.32". */
  public String time(Instant instant) {
    return Formats.time(LocalTime.ofInstant(instant, Oslo.ZONE), locale);
  }

  /** As {@code <time datetime>} wants it. */
  public String iso(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  /**
   * The address of a file under static/, with its content's hash, so that browsers may keep it for
   * a year.
   */
  public String asset(String path) {
    return assets.apply("/static/" + path);
  }

  public String csrf() {
    return request.csrf();
  }

  /** What tells a form that is sent twice from two: one key a page, new each time it is drawn. */
  public String formKey() {
    return request.formKey().get().toString();
  }

  /** The key of the form that the request sends; what is no key is none. */
  public static Optional<UUID> formKey(HttpServletRequest request) {
    // One that could not be read at all can't be read on the page that says so either.
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status != null && !SIGNED_OUT.contains(status)) return Optional.empty();
    if (!WayBack.isSent(request)) return Optional.empty();
    return Optional.ofNullable(request.getParameter(FORM_KEY))
        .filter(key -> KEY.matcher(key).matches())
        .map(UUID::fromString);
  }

  /** The path and query of this page, to come back to. */
  public String here() {
    return request.here();
  }

  /** The page of ours that one came from. */
  public Optional<String> from() {
    return request.from();
  }

  /** Whether the page answers a form that was sent, and does not lead on. */
  public boolean isAnswer() {
    return request.answer();
  }

  /** What was written in the form that this answers. */
  public List<String> written() {
    return request.written().get();
  }

  public Optional<SignedIn> signedIn() {
    return request.frame().get().signedIn();
  }

  public Entrances entrances() {
    return request.frame().get().entrances();
  }

  /** The pages above this one, from the outside in. */
  public List<Crumb> crumbs(Trail trail) {
    return Stream.concat(
            entrances().back(trail).stream().map(e -> new Crumb(e.path(), t(e.key()), null)),
            trail.crumbs().stream())
        .toList();
  }

  /** Whether the page has this path, or one below it. */
  public boolean isAt(String path) {
    return request.here().equals(path)
        || request.here().startsWith(path + "/")
        || request.here().startsWith(path + "?");
  }

  /** What the deed before this page has to say, once. */
  public Optional<String> notice() {
    return request.notice().map(notice -> t(notice.key(), notice.args().toArray()));
  }

  /** Whether demo content is loaded: the page then says that it is a demo. */
  public boolean demo() {
    return request.demo();
  }

  /**
   * The label of the field with this id, kept for the summary of what is wrong; the first stands.
   */
  public String label(String id, String label) {
    labels.putIfAbsent(id, label);
    return label;
  }

  /** "Tittel: ", once the page is drawn with {@link #named}. */
  String nameOf(String id) {
    return "\uE000" + id + "\uE001";
  }

  /**
   * The content with the names of its fields where {@link #nameOf} left room: a summary stands
   * above the fields, and is drawn before them.
   */
  public Content named(Content content) {
    return output -> {
      var drawn = new StringOutput();
      content.writeTo(new OwaspHtmlTemplateOutput(drawn));
      output.writeContent(
          NAME.matcher(drawn.toString())
              .replaceAll(field -> Matcher.quoteReplacement(name(field.group(1)))));
    };
  }

  private String name(String id) {
    String label = labels.get(id);
    if (label == null) return "";
    return HtmlUtils.htmlEscape(label.endsWith("?") ? label + " " : label + ": ", "UTF-8");
  }

  /** What a later room hangs in an earlier one's page. */
  public Content part(Part part) {
    return parts.render(part, this);
  }

  /** What somebody wrote, with the addresses in it as links that show where they lead. */
  public Content linked(String text) {
    return output -> {
      var html = (HtmlTemplateOutput) output;
      for (Links.Part part : Links.parts(text)) {
        if (part.isLink()) html.writeContent(link(HtmlUtils.htmlEscape(part.text(), "UTF-8")));
        else html.writeUserContent(part.text());
      }
    };
  }

  /** As {@link #linked}, but that a link says what it is, and at whose it leads to. */
  public Content linked(String text, String what) {
    return output -> {
      var html = (HtmlTemplateOutput) output;
      for (Links.Part part : Links.parts(text)) {
        if (!part.isLink()) html.writeUserContent(part.text());
        else {
          String host = part.text().replaceFirst("^https?://([^/?#]+).*$", "$1");
          html.writeContent(
              link(
                  HtmlUtils.htmlEscape(part.text(), "UTF-8"),
                  HtmlUtils.htmlEscape(what + " (" + host + ")", "UTF-8")));
        }
      }
    };
  }

  private static String link(String address) {
    return link(address, address);
  }

  private static String link(String address, String said) {
    return "<a class=\"ds-link\" href=\"%s\" rel=\"nofollow noopener noreferrer\">%s</a>"
        .formatted(address, said);
  }

  /** Markdown as safe HTML: no scripts, no foreign images, headings below the page's own. */
  public Content markdown(String source) {
    return Markdown.toHtml(source);
  }

  /**
   * As {@link #markdown(String)}, with pictures.
   *
   * @param pictures which of ours stands behind {@code ![](picture:name)}
   */
  public Content markdown(String source, Function<String, Optional<TextPicture>> pictures) {
    return Markdown.toHtml(source, pictures);
  }
}
