package no.dugnad.followup.pulses.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.dugnad.followup.pulses.Pulse;
import no.dugnad.followup.pulses.Pulse.Plan;
import no.dugnad.followup.pulses.PulseQuestion;
import no.dugnad.followup.pulses.PulseQuestion.Kind;
import no.dugnad.platform.shared.Ids;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.platform.shared.Written;
import no.dugnad.platform.ui.Input;

/** Reads what is to be asked from its form, and puts it there. */
final class PulseInput {
  static final String VOICE = "voice";
  private static final String COHORTS = "cohorts";
  private static final String CLOSES = "closes";
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  /** Whether people answer by name. */
  enum Voice {
    SIGNED,
    ANONYMOUS
  }

  private PulseInput() {}

  /** As most ask: a statement, then words, for a week. */
  static Input blank(LocalDate today) {
    return Input.of(
        Map.of(
            VOICE,
            Voice.SIGNED.name(),
            kind(1),
            Kind.SCALE.name(),
            kind(2),
            Kind.TEXT.name(),
            kind(3),
            Kind.TEXT.name(),
            CLOSES + ".date",
            WorkingDays.onOrAfter(today.plusWeeks(1)).toString(),
            CLOSES + ".time",
            CLOCK.format(LocalTime.NOON)));
  }

  static Input stored(Plan plan) {
    Map<String, List<String>> fields = new HashMap<>();
    fields.put("title", List.of(plan.title()));
    fields.put(VOICE, List.of((plan.anonymous() ? Voice.ANONYMOUS : Voice.SIGNED).name()));
    fields.put(CLOSES + ".date", List.of(Oslo.date(plan.closesAt()).toString()));
    fields.put(CLOSES + ".time", List.of(CLOCK.format(Oslo.dateTime(plan.closesAt()))));
    fields.put(COHORTS, plan.cohorts().stream().map(UUID::toString).toList());
    int number = 1;
    for (PulseQuestion question : plan.questions()) {
      fields.put(label(number), List.of(question.label()));
      fields.put(kind(number), List.of(question.kind().name()));
      fields.put(options(number), List.of(String.join("\n", question.options())));
      number++;
    }
    return Input.ofMany(fields);
  }

  static String label(int number) {
    return "q" + number + ".label";
  }

  static String kind(int number) {
    return "q" + number + ".kind";
  }

  static String options(int number) {
    return "q" + number + ".options";
  }

  /**
   * What is to be used only when there are no problems.
   *
   * @param cohort the one whose page the form stands on, which is always asked
   * @param others those that may be joined with it
   */
  static Plan plan(Input input, UUID cohort, Set<UUID> others) {
    String title = input.line("title", Pulse.MAX_TITLE);
    Voice voice = input.choice(VOICE, Voice.class);
    Instant closes = input.instant(CLOSES);
    Set<UUID> cohorts = new LinkedHashSet<>(Set.of(cohort));
    for (UUID other : others) if (input.isChosen(COHORTS, other.toString())) cohorts.add(other);
    List<PulseQuestion> questions = new ArrayList<>();
    for (int number = 1; number <= PulseQuestion.MOST; number++)
      if (number == 1 || !isLeftOut(input, number)) questions.add(question(input, number));
    return new Plan(
        title, voice == Voice.ANONYMOUS, closes, List.copyOf(cohorts), List.copyOf(questions));
  }

  private static boolean isLeftOut(Input input, int number) {
    return input.isBlank(label(number)) && input.isBlank(options(number));
  }

  private static PulseQuestion question(Input input, int number) {
    String label = input.line(label(number), PulseQuestion.MAX_LABEL);
    Kind kind = input.choice(kind(number), Kind.class);
    List<String> options =
        kind == Kind.CHOICE && input.problem(kind(number)).isEmpty()
            ? options(input, options(number))
            : List.of();
    return new PulseQuestion(Ids.next(), kind, label, options);
  }

  private static List<String> options(Input input, String field) {
    List<String> options =
        input.raw(field).lines().map(Written::line).filter(o -> !o.isEmpty()).toList();
    Set<String> met = new HashSet<>();
    Optional<String> twice =
        options.stream().filter(o -> !met.add(o.toLowerCase(Locale.ROOT))).findFirst();
    if (twice.isPresent()) input.reject(field, "pulses.problem.optionTwice", twice.get());
    else if (options.size() < PulseQuestion.LEAST_OPTIONS
        || options.size() > PulseQuestion.MOST_OPTIONS)
      input.reject(
          field, "pulses.problem.options", PulseQuestion.LEAST_OPTIONS, PulseQuestion.MOST_OPTIONS);
    else if (options.stream()
        .anyMatch(o -> o.codePointCount(0, o.length()) > PulseQuestion.MAX_OPTION))
      input.reject(field, "pulses.problem.longOption", PulseQuestion.MAX_OPTION);
    return options;
  }
}
