package no.dugnad.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.platform.shared.Blanks;
import no.dugnad.platform.shared.EmailAddress;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Numeral;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Revision;
import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, and what is wrong with it. A page that is shown again gets the
 * same Input, so that nothing typed is lost. Each reader puts a problem on the field when it can't
 * be read, and returns a harmless value: check {@link #hasProblems} before using any.
 */
public final class Input {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})[. /](\\d{1,2})[. /](\\d{4})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");

  /** A day that is further away is a slip of typing. */
  private static final int YEARS_AHEAD = 10;

  private static final String REVISION = "revision";
  private static final List<String> REVISIONS = List.of(REVISION, "seen");
  private static final String WAS = "was.";
  private static final String CLASH = "ui.problem.clash";

  private final Map<String, List<String>> values;
  private final List<Problem> problems = new ArrayList<>();

  private Input(Map<String, List<String>> values) {
    this.values = values;
  }

  public static Input empty() {
    return new Input(Map.of());
  }

  /** For a form that shows what is stored. */
  public static Input of(Map<String, String> stored) {
    var values = new HashMap<String, List<String>>();
    stored.forEach((name, value) -> values.put(name, List.of(value)));
    return new Input(values);
  }

  /** For a form with many values per field. */
  public static Input ofMany(Map<String, List<String>> stored) {
    return new Input(Map.copyOf(stored));
  }

  static Input from(HttpServletRequest request) {
    var values = new HashMap<String, List<String>>();
    request
        .getParameterMap()
        .forEach((name, typed) -> values.put(name, Stream.of(typed).map(Written::text).toList()));
    return new Input(values);
  }

  /** The same with this in the field. */
  public Input with(String name, String value) {
    var all = new HashMap<>(values);
    all.put(name, List.of(value));
    return new Input(all);
  }

  /** Whether the form says which state of a thing it was made from. */
  public static boolean tellsRevision(HttpServletRequest request) {
    return REVISIONS.stream().anyMatch(name -> !Blanks.isBlank(request.getParameter(name)));
  }

  /** The element id of a field. */
  public static String id(String name) {
    return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** The ids of what describes a field, for aria-describedby; null leaves the attribute out. */
  public static @Nullable String describedBy(String id, boolean help, boolean wrong) {
    String ids = (help ? id + "-help " : "") + (wrong ? id + "-problem" : "");
    return ids.isEmpty() ? null : ids.strip();
  }

  /** As typed, or empty. */
  public String raw(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /** Some of what was typed, as an address holds it: "kind=APP&q=sm%C3%A5+midler&". */
  public String query(String... names) {
    return Stream.of(names)
        .filter(name -> !isBlank(name))
        .map(name -> name + "=" + URLEncoder.encode(raw(name), StandardCharsets.UTF_8) + "&")
        .collect(Collectors.joining());
  }

  /** An address with some of what was typed. */
  public String address(String path, String... names) {
    String query = query(names);
    return query.isEmpty() ? path : path + "?" + query.substring(0, query.length() - 1);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public boolean isChosen(String name, String value) {
    return all(name).contains(value);
  }

  public Problem reject(String field, String key, Object... args) {
    var problem = new Problem(field, key, List.of(args));
    problems.add(problem);
    return problem;
  }

  /** Which state of the thing the form was made from; none that there is where it says none. */
  public Revision revision() {
    return new Revision(raw(REVISION));
  }

  /**
   * The state that the form's next sending builds upon: the one it was first made from, until its
   * writer has been shown what another has saved since.
   */
  public Revision revision(Revision now) {
    boolean told =
        problems.stream()
            .map(Problem::key)
            .anyMatch(key -> key.startsWith(CLASH) || key.equals(Revision.CHANGED_MEANWHILE));
    return has(REVISION) && !told ? revision() : now;
  }

  /**
   * With what is stored now in each field that its writer left as it was. The form tells how it
   * began, in {@code was.<field>}.
   */
  public Input merged(Input stored) {
    var all = new HashMap<>(values);
    for (String field : stored.values.keySet()) {
      if (has(WAS + field) && Meant.isSame(all(WAS + field), all(field)))
        all.put(field, stored.values.get(field));
    }
    return new Input(all);
  }

  /** How the form began, as it tells. */
  public Input began() {
    var began = new HashMap<String, List<String>>();
    values.forEach(
        (name, typed) -> {
          if (name.startsWith(WAS)) began.put(name.substring(WAS.length()), typed);
        });
    return new Input(began);
  }

  /** As typed, by field; of many values the first. */
  public Map<String, String> fields() {
    return values.keySet().stream().collect(Collectors.toMap(name -> name, this::raw));
  }

  /**
   * Somebody else saved something while this was typed. Each field that differs says what stands
   * there now, beside what was typed; one that nobody else has touched does not, where the form
   * tells how it began.
   *
   * @param stored the form as it would be shown now
   * @param shown how the value of a field is read, where what is stored is a code
   * @return whether any differs; the two may have typed the same
   */
  public boolean clash(Input stored, BinaryOperator<String> shown) {
    for (String field : new TreeSet<>(stored.values.keySet())) {
      List<String> now =
          stored.all(field).stream().filter(value -> !Blanks.isBlank(value)).toList();
      List<String> typed = all(field).stream().filter(value -> !Blanks.isBlank(value)).toList();
      boolean mineAlone = has(WAS + field) && Meant.isSame(all(WAS + field), stored.all(field));
      if (mineAlone || Meant.isSame(now, typed)) continue;
      if (now.isEmpty()) reject(field, CLASH + "Empty");
      else {
        String values =
            now.stream().map(value -> shown.apply(field, value)).collect(Collectors.joining(", "));
        reject(field, CLASH, values);
      }
    }
    return hasProblems();
  }

  /** As {@link #clash(Input, BinaryOperator)}, of a form whose fields are all texts. */
  public boolean clash(Input stored) {
    return clash(stored, (_, value) -> value);
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).findFirst();
  }

  /** A name or a title that must be there: one line, in which blanks are plain spaces. */
  public String line(String name, int max) {
    String line = optionalLine(name, max);
    if (line.isEmpty()) reject(name, "ui.problem.missing");
    return line;
  }

  /** As {@link #line}, and may be empty. */
  public String optionalLine(String name, int max) {
    return within(name, Written.line(raw(name)), max);
  }

  /** A text that must be there, at most {@code max} characters. */
  public String text(String name, int max) {
    String text = optionalText(name, max);
    if (text.isEmpty()) reject(name, "ui.problem.missing");
    return text;
  }

  /** A text that may be empty, at most {@code max} characters. */
  public String optionalText(String name, int max) {
    return within(name, isBlank(name) ? "" : raw(name).strip(), max);
  }

  private String within(String name, String text, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) reject(name, "ui.problem.tooLong", max, length);
    return text;
  }

  /** The address of somebody's mail. */
  public String email(String name) {
    String address = line(name, EmailAddress.MAX_LENGTH);
    if (problem(name).isEmpty() && !EmailAddress.isOne(address)) reject(name, "ui.problem.email");
    return address;
  }

  public Optional<String> optionalEmail(String name) {
    return isBlank(name) ? Optional.empty() : Optional.of(email(name));
  }

  public Money money(String name) {
    if (isBlank(name)) return missing(name, Money.ZERO);
    return Money.parse(raw(name))
        .orElseGet(() -> rejected(name, Money.numeral(raw(name)), "ui.problem.money", Money.ZERO));
  }

  public Optional<Money> optionalMoney(String name) {
    return isBlank(name) ? Optional.empty() : Optional.of(money(name));
  }

  /** A whole number between the two, both included. */
  public int wholeNumber(String name, int least, int most) {
    if (isBlank(name)) return missing(name, least);
    return Numeral.parse(raw(name))
        .certain()
        .filter(number -> number.scale() <= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
        .map(BigDecimal::intValueExact)
        .orElseGet(() -> rejected(name, "ui.problem.wholeNumber", least, least, most));
  }

  /** A number of at most twelve digits before the comma and six behind it. */
  public BigDecimal number(String name) {
    if (isBlank(name)) return missing(name, BigDecimal.ZERO);
    Numeral read = Numeral.parse(raw(name));
    return read.certain()
        .filter(number -> number.precision() - number.scale() <= 12)
        .orElseGet(() -> rejected(name, read, "ui.problem.number", BigDecimal.ZERO));
  }

  /** A date as a browser sends it (2026-03-31) or as typed (31.3.2026), from 1900 to 2199. */
  public LocalDate date(String name) {
    if (isBlank(name)) return missing(name, LocalDate.EPOCH);
    Optional<LocalDate> typed = parseAnyDate(raw(name));
    return typed
        .filter(Input::isOfOurTime)
        .orElseGet(
            () ->
                rejected(
                    name,
                    typed.isPresent() ? "ui.problem.year" : "ui.problem.date",
                    LocalDate.EPOCH));
  }

  /** A day that is to come, or the day itself, and no further away than people plan. */
  public LocalDate dateToCome(String name, LocalDate today) {
    LocalDate day = dateFrom(name, LocalDate.MIN, today);
    if (problem(name).isEmpty() && day.isBefore(today)) reject(name, "ui.problem.dayBeen");
    return day;
  }

  /** As {@link #dateToCome}, but that it may have been, since the first. */
  public LocalDate dateFrom(String name, LocalDate first, LocalDate today) {
    LocalDate day = date(name);
    LocalDate last = today.plusYears(YEARS_AHEAD);
    if (problem(name).isPresent()) return day;
    if (day.isBefore(first)) reject(name, "ui.problem.dayEarly", first);
    if (day.isAfter(last)) reject(name, "ui.problem.dayLate", last);
    return day;
  }

  public Optional<LocalDate> optionalDate(String name) {
    return isBlank(name) ? Optional.empty() : Optional.of(date(name));
  }

  /**
   * A date and a time of day in Oslo, from two fields: {@code <name>.date} and {@code <name>.time}.
   * One hour a year is missing there and one comes twice: neither says when.
   */
  public Instant instant(String name) {
    LocalDateTime local = dateTime(name);
    String field = name + ".time";
    if (problem(name + ".date").isEmpty() && problem(field).isEmpty()) {
      switch (Oslo.instants(local).size()) {
        case 0 -> reject(field, "ui.problem.skippedHour", local.toLocalDate());
        case 2 -> reject(field, "ui.problem.doubleHour", local.toLocalDate());
        default -> {}
      }
    }
    return Oslo.instant(local);
  }

  /** Empty when neither date nor time is typed. */
  public Optional<Instant> optionalInstant(String name) {
    return isBlank(name + ".date") && isBlank(name + ".time")
        ? Optional.empty()
        : Optional.of(instant(name));
  }

  private LocalDateTime dateTime(String name) {
    LocalDate date = date(name + ".date");
    return date.atTime(time(name + ".time"));
  }

  /** A time of day. */
  public LocalTime time(String name) {
    if (isBlank(name)) return missing(name, LocalTime.MIDNIGHT);
    return parseTime(raw(name))
        .orElseGet(() -> rejected(name, "ui.problem.time", LocalTime.MIDNIGHT));
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    E first = type.getEnumConstants()[0];
    if (isBlank(name)) return missing(name, first);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(raw(name))) return constant;
    }
    return rejected(name, "ui.problem.choice", first);
  }

  /** The chosen constants; values that are none of them are passed over. */
  public <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
    return List.of(type.getEnumConstants()).stream()
        .filter(constant -> isChosen(name, constant.name()))
        .toList();
  }

  public boolean isTicked(String name) {
    return has(name) && !raw(name).equals("false");
  }

  public Optional<UUID> optionalId(String name) {
    if (isBlank(name)) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(Blanks.without(raw(name))));
    } catch (IllegalArgumentException e) {
      reject(name, "ui.problem.choice");
      return Optional.empty();
    }
  }

  public boolean isBlank(String name) {
    return Blanks.isBlank(raw(name));
  }

  private <T> T missing(String name, T harmless) {
    return rejected(name, "ui.problem.missing", harmless);
  }

  /** Which of two numbers is meant, when either can be, is for the writer to say. */
  private <T> T rejected(String name, Numeral read, String key, T harmless) {
    return read instanceof Numeral.Unclear two
        ? rejected(name, "ui.problem.unclear", harmless, two.typedSmaller(), two.typedLarger())
        : rejected(name, key, harmless);
  }

  private <T> T rejected(String name, String key, T harmless, Object... args) {
    reject(name, key, args);
    return harmless;
  }

  static Optional<LocalDate> parseDate(String typed) {
    return parseAnyDate(typed).filter(Input::isOfOurTime);
  }

  private static boolean isOfOurTime(LocalDate date) {
    return date.getYear() >= 1900 && date.getYear() < 2200;
  }

  private static Optional<LocalDate> parseAnyDate(String typed) {
    String plain = Blanks.single(typed);
    try {
      var matcher = DATE.matcher(plain);
      LocalDate date =
          matcher.matches()
              ? LocalDate.of(
                  Integer.parseInt(matcher.group(3)),
                  Integer.parseInt(matcher.group(2)),
                  Integer.parseInt(matcher.group(1)))
              : LocalDate.parse(plain, DateTimeFormatter.ISO_LOCAL_DATE);
      return Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> parseTime(String typed) {
    var matcher = TIME.matcher(Blanks.without(typed));
    if (!matcher.matches()) return Optional.empty();
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
