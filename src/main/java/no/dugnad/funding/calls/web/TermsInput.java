package no.dugnad.funding.calls.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.dugnad.challenges.Challenge;
import no.dugnad.challenges.Challenges;
import no.dugnad.funding.calls.Call;
import no.dugnad.funding.calls.CallFrame;
import no.dugnad.funding.calls.CallTexts;
import no.dugnad.funding.funds.Envelope;
import no.dugnad.funding.funds.Funds;
import no.dugnad.funding.schemes.FollowUp;
import no.dugnad.funding.schemes.Kind;
import no.dugnad.funding.schemes.Scale;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Oslo;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.WorkingDays;
import no.dugnad.platform.ui.Input;
import no.dugnad.platform.ui.Languages;
import no.dugnad.platform.ui.Pages;
import no.dugnad.platform.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A call's terms as the fields of a form, and back. */
@Component
class TermsInput {
  private static final String SEEN = "seen";
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final LocalTime ENDS = LocalTime.of(15, 0);
  private static final String CHANGED_MEANWHILE = "calls.refused.changedMeanwhile";

  private final Funds funds;
  private final Challenges challenges;
  private final Pages pages;
  private final Clock clock;

  TermsInput(Funds funds, Challenges challenges, Pages pages, Clock clock) {
    this.funds = funds;
    this.challenges = challenges;
    this.pages = pages;
    this.clock = clock;
  }

  List<Envelope> envelopes(Call call) {
    return funds.listEnvelopes(call.organisationId());
  }

  List<Challenge> challenges(Call call) {
    return challenges.listChallenges(call.organisationId());
  }

  /** Which state of the call the form was filled in upon. */
  static Instant seen(Input input) {
    try {
      return Instant.parse(input.raw(SEEN));
    } catch (DateTimeException e) {
      throw new Refused(CHANGED_MEANWHILE);
    }
  }

  /**
   * The state that the form's next sending builds upon: the one it was first filled in upon, until
   * the writer has been told that somebody else has changed it.
   */
  static String seenNext(Input input, Call call) {
    boolean told = input.problems().stream().anyMatch(p -> p.key().equals(CHANGED_MEANWHILE));
    return input.has(SEEN) && !told ? input.raw(SEEN) : call.updatedAt().toString();
  }

  /**
   * What the writer has seen of the texts: as the form began, or what they have been told since.
   */
  static Input began(Input input, Call call) {
    boolean same = seenNext(input, call).equals(input.raw(SEEN));
    return same && !input.began().fields().isEmpty() ? input.began() : texts(call);
  }

  static boolean isClash(Refused refused) {
    return refused.key().equals(CHANGED_MEANWHILE);
  }

  /** How the value of a field is read, where what is stored is a code. */
  BinaryOperator<String> shown(Viewer viewer) {
    Ui ui = pages.ui(viewer.language());
    return (field, value) ->
        switch (field) {
          case "kinds" -> Kind.valueOf(value).text(ui.lang());
          case "language" -> ui.t("ui.language." + value);
          case "followUp" -> ui.t("calls", FollowUp.Step.valueOf(value));
          case "envelope" -> funds.getEnvelope(UUID.fromString(value)).name();
          case "challenge" -> challenges.getChallenge(UUID.fromString(value)).title();
          default -> value;
        };
  }

  /** The texts that a correction can change. */
  static Input correctable(Call call) {
    Input texts = texts(call);
    return Input.of(
        Stream.of("title", "purpose", "eligibility", "supports", "rarelySupports")
            .collect(Collectors.toMap(field -> field, texts::raw)));
  }

  static Input texts(Call call) {
    CallTexts texts = call.terms().texts();
    var fields = new HashMap<String, List<String>>();
    fields.put("title", List.of(texts.title()));
    fields.put("purpose", List.of(texts.purpose()));
    fields.put("eligibility", List.of(texts.eligibility()));
    fields.put("supports", List.of(texts.supports()));
    fields.put("rarelySupports", List.of(texts.rarelySupports()));
    fields.put("kinds", texts.kinds().stream().map(Kind::name).toList());
    fields.put("language", List.of(texts.language()));
    return Input.ofMany(fields);
  }

  /** The texts of a published call: none that it had to have may be emptied. */
  static CallTexts readCorrection(Input input, CallTexts now) {
    return new CallTexts(
        input.line("title", CallTexts.MAX_TITLE),
        input.text("purpose", CallTexts.MAX_TEXT),
        input.text("eligibility", CallTexts.MAX_TEXT),
        input.text("supports", CallTexts.MAX_TEXT),
        input.optionalText("rarelySupports", CallTexts.MAX_TEXT),
        now.kinds(),
        now.language());
  }

  static CallTexts readTexts(Input input) {
    String language = input.raw("language");
    if (Languages.ALL.stream().noneMatch(l -> l.getLanguage().equals(language))) {
      input.reject("language", "ui.problem.choice");
    }
    return new CallTexts(
        input.line("title", CallTexts.MAX_TITLE),
        input.optionalText("purpose", CallTexts.MAX_TEXT),
        input.optionalText("eligibility", CallTexts.MAX_TEXT),
        input.optionalText("supports", CallTexts.MAX_TEXT),
        input.optionalText("rarelySupports", CallTexts.MAX_TEXT),
        Kind.all().stream().filter(kind -> input.isChosen("kinds", kind.name())).toList(),
        language);
  }

  /**
   * The frame as it is; where no envelope is chosen yet, with the one that is asked for, or with
   * the only one there is.
   */
  Input begunFrame(Call call, String asked) {
    CallFrame frame = call.terms().frame();
    List<String> ids = envelopes(call).stream().map(envelope -> envelope.id().toString()).toList();
    Optional<String> first =
        ids.stream().filter(id -> ids.size() == 1 || id.equals(asked)).findFirst();
    return frame(
        call,
        frame.envelopeId() == null ? first.orElse(null) : frame.envelopeId(),
        hasNoDates(call) ? suggested() : frame.dates());
  }

  /** Whether the form suggests the dates, and says so. */
  static boolean hasNoDates(Call call) {
    return call.terms().frame().dates().equals(new CallFrame.Dates(null, null, null));
  }

  /** A call is mostly open for a month from one of the next mornings, and answered in a season. */
  private CallFrame.Dates suggested() {
    LocalDate opens = WorkingDays.suggestedOnOrAfter(Oslo.date(clock.instant()).plusDays(1));
    LocalDate deadline = WorkingDays.suggestedOnOrAfter(opens.plusWeeks(4));
    return new CallFrame.Dates(
        Oslo.instant(opens.atTime(OPENS)),
        Oslo.instant(deadline.atTime(ENDS)),
        WorkingDays.suggestedOnOrAfter(deadline.plusWeeks(10)));
  }

  static Input frame(Call call) {
    CallFrame frame = call.terms().frame();
    return frame(call, frame.envelopeId(), frame.dates());
  }

  private static Input frame(Call call, @Nullable Object envelope, CallFrame.Dates dates) {
    CallFrame frame = call.terms().frame();
    var fields = new HashMap<String, List<String>>();
    put(fields, "envelope", envelope);
    put(fields, "challenge", frame.challengeId());
    put(fields, "least", frame.least() == null ? null : frame.least().typed());
    put(fields, "most", frame.most() == null ? null : frame.most().typed());
    put(fields, "opens", dates.opensAt());
    put(fields, "deadline", dates.deadline());
    put(fields, "answerBy", dates.answerBy());
    put(fields, "scaleMax", frame.scaleMax());
    fields.put("followUp", frame.followUp().stream().map(f -> f.step().name()).toList());
    frame.followUp().stream()
        .filter(f -> f.step() == FollowUp.Step.STATUS_CHECK)
        .forEach(f -> put(fields, "statusCheckMonths", f.months()));
    return Input.ofMany(fields);
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
    if (value == null) return;
    if (value instanceof Instant instant) {
      LocalDateTime local = Oslo.dateTime(instant);
      fields.put(name + ".date", List.of(local.toLocalDate().toString()));
      fields.put(name + ".time", List.of(local.format(DateTimeFormatter.ofPattern("HH:mm"))));
    } else {
      fields.put(name, List.of(value.toString()));
    }
  }

  CallFrame readFrame(Input input, Call call) {
    Money least = amount(input, "least");
    Money most = amount(input, "most");
    if (least != null && most != null && most.compareTo(least) < 0) {
      input.reject("most", "calls.problem.mostBelowLeast", least);
    }
    if (most != null && !most.isPositive()) input.reject("most", "funds.refused.notPositive");
    Instant opensAt = input.optionalInstant("opens").orElse(null);
    Instant deadline = input.optionalInstant("deadline").orElse(null);
    if (opensAt != null && deadline != null && !opensAt.isBefore(deadline)) {
      input.reject("deadline.date", "calls.problem.deadlineBeforeOpening", opensAt);
    }
    return new CallFrame(
        chosen(input, "envelope", envelopes(call).stream().map(Envelope::id).toList()),
        chosen(input, "challenge", challenges(call).stream().map(Challenge::id).toList()),
        least,
        most,
        new CallFrame.Dates(opensAt, deadline, answerBy(input, deadline)),
        input.wholeNumber("scaleMax", Scale.MIN_HIGHEST, Scale.MAX_HIGHEST),
        followUp(input));
  }

  private static @Nullable Money amount(Input input, String field) {
    Optional<Money> amount = input.optionalMoney(field);
    if (amount.filter(Money::isNegative).isPresent()) input.reject(field, "funds.problem.negative");
    return amount.orElse(null);
  }

  private static @Nullable LocalDate answerBy(Input input, @Nullable Instant deadline) {
    LocalDate answerBy = input.optionalDate("answerBy").orElse(null);
    if (answerBy != null
        && deadline != null
        && input.problem("answerBy").isEmpty()
        && !answerBy.isAfter(Oslo.date(deadline))) {
      input.reject("answerBy", "calls.problem.answerBeforeDeadline");
    }
    return answerBy;
  }

  private static @Nullable UUID chosen(Input input, String field, List<UUID> known) {
    UUID id = input.optionalId(field).orElse(null);
    if (id != null && !known.contains(id)) input.reject(field, "ui.problem.choice");
    return id;
  }

  private static List<FollowUp> followUp(Input input) {
    return input.choices("followUp", FollowUp.Step.class).stream()
        .map(
            step ->
                new FollowUp(
                    step,
                    step == FollowUp.Step.STATUS_CHECK && !input.isBlank("statusCheckMonths")
                        ? input.wholeNumber(
                            "statusCheckMonths", FollowUp.MIN_MONTHS_TO_CHECK, FollowUp.MAX_MONTHS)
                        : null))
        .toList();
  }
}
