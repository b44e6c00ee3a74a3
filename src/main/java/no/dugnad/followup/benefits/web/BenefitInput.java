package no.dugnad.followup.benefits.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.dugnad.followup.benefits.Benefit;
import no.dugnad.followup.benefits.Benefit.Foreseen;
import no.dugnad.followup.benefits.Benefit.Kind;
import no.dugnad.followup.benefits.Measure;
import no.dugnad.followup.benefits.Measure.Unit;
import no.dugnad.platform.ui.Input;
import org.jspecify.annotations.Nullable;

/** The fields of what is foreseen. */
public final class BenefitInput {
  static final String TEXT = "text";
  static final String OWNER = "owner";
  public static final String MEANT = "meant";
  private static final String KIND = "kind";
  private static final String FOR_WHOM = "forWhom";
  private static final String UNIT = "unit";
  private static final String OWN = "own";
  private static final String START = "start";
  private static final String AIM = "aim";

  private BenefitInput() {}

  /** What it is measured in, and that it is not. */
  enum Measured {
    HOURS,
    KRONER,
    OWN,
    NOT
  }

  static Foreseen read(Input input) {
    String text = input.line(TEXT, Foreseen.MAX_TEXT);
    Kind kind = input.choice(KIND, Kind.class);
    String forWhom = input.line(FOR_WHOM, Foreseen.MAX_FOR_WHOM);
    var foreseen = new Foreseen(kind, text, forWhom, measure(input));
    if (foreseen.isUnexpected() && !input.hasProblems() && !input.isChosen(MEANT, numbers(input)))
      input.reject(MEANT, "benefits.problem.unexpected." + kind);
    return foreseen;
  }

  /** What its numbers say, while it is written; empty until they are there to be read. */
  public static Optional<Measure> reckoned(Input input) {
    Input asTyped = Input.of(input.fields());
    Measure measure = measure(asTyped);
    return asTyped.hasProblems() ? Optional.empty() : Optional.ofNullable(measure);
  }

  /** Whose numbers are meant as they stand: others are asked of anew. */
  public static String numbers(Input input) {
    return input.raw(START) + ":" + input.raw(AIM);
  }

  /** What belongs to another choice is no longer shown. */
  private static @Nullable Measure measure(Input input) {
    Measured measured = input.choice(UNIT, Measured.class);
    if (input.isBlank(UNIT) || measured == Measured.NOT) return null;
    String own = measured == Measured.OWN ? input.line(OWN, Measure.MAX_OWN) : "";
    BigDecimal start = input.isBlank(START) ? null : input.number(START);
    BigDecimal aim = input.number(AIM);
    if (start != null && start.compareTo(aim) == 0 && !input.hasProblems())
      input.reject(AIM, "benefits.problem.aimIsStart");
    return new Measure(Unit.valueOf(measured.name()), own, start, aim);
  }

  /** As it is stored, and meant. */
  static Input form(Benefit benefit) {
    Input stored = stored(benefit);
    return benefit.foreseen().isUnexpected() ? stored.with(MEANT, numbers(stored)) : stored;
  }

  static Input stored(Benefit benefit) {
    Foreseen foreseen = benefit.foreseen();
    Measure measure = foreseen.measure();
    Map<String, String> fields = new HashMap<>();
    fields.put(TEXT, foreseen.text());
    fields.put(KIND, foreseen.kind().name());
    fields.put(FOR_WHOM, foreseen.forWhom());
    fields.put(UNIT, measure == null ? Measured.NOT.name() : measure.unit().name());
    fields.put(OWN, measure == null ? "" : measure.own());
    fields.put(
        START,
        measure == null || measure.start() == null ? "" : AnswerInput.typed(measure.start()));
    fields.put(AIM, measure == null ? "" : AnswerInput.typed(measure.aim()));
    Benefit.Owner owner = benefit.owner();
    fields.put(OWNER, owner == null ? "" : owner.email());
    return Input.of(fields);
  }
}
