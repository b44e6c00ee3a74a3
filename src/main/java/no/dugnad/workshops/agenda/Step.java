package no.dugnad.workshops.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.shared.Written;
import org.jspecify.annotations.Nullable;

/**
 * A step of the agenda.
 *
 * @param id never changes; notes and votes belong to it
 * @param minutes how long it is meant to last; 0 when nobody counts
 * @param horizon when all its needs are felt; null when the writer says so for each
 * @param labels what the writer chooses among for each note, such as for, with and in; may be none
 * @param privateFirst whether a note is seen by its author alone until the step is revealed
 * @param dots how many each may spread, in a step of dots
 */
public record Step(
    String id,
    StepKind kind,
    String title,
    String instruction,
    int minutes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Horizon horizon,
    List<String> labels,
    boolean privateFirst,
    int dots) {
  public static final int MAX_TITLE = 100;
  public static final int MAX_INSTRUCTION = 1000;
  public static final int MAX_MINUTES = 480;
  public static final int MIN_DOTS = 1;
  public static final int MAX_DOTS = 20;
  public static final int MAX_LABELS = 6;
  public static final int MAX_LABEL = 40;
  private static final int USUAL_DOTS = 5;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Step {
    if (!ID.matcher(id).matches()) throw new IllegalArgumentException(id);
    title = CleanText.required(Written.line(title), MAX_TITLE);
    instruction = CleanText.limited(instruction == null ? "" : instruction, MAX_INSTRUCTION);
    labels =
        labels == null
            ? List.of()
            : labels.stream()
                .map(label -> CleanText.required(Written.line(label), MAX_LABEL))
                .distinct()
                .toList();
    if (labels.size() > MAX_LABELS) throw new Refused("agenda.refused.tooManyLabels", MAX_LABELS);
    if (minutes < 0 || minutes > MAX_MINUTES) {
      throw new Refused("agenda.refused.minutes", 0, MAX_MINUTES);
    }
    int least = kind == StepKind.DOTS ? MIN_DOTS : 0;
    if (dots < least || dots > MAX_DOTS) throw new Refused("agenda.refused.dots", least, MAX_DOTS);
  }

  /** A step of the kind with nothing special to it. */
  public static Step of(String id, StepKind kind, String title, String instruction, int minutes) {
    return new Step(
        id,
        kind,
        title,
        instruction,
        minutes,
        null,
        List.of(),
        false,
        kind == StepKind.DOTS ? USUAL_DOTS : 0);
  }

  public Step on(Horizon when) {
    return new Step(id, kind, title, instruction, minutes, when, labels, privateFirst, dots);
  }

  public Step labelled(List<String> names) {
    return new Step(id, kind, title, instruction, minutes, horizon, names, privateFirst, dots);
  }

  public Step privateFirst(boolean yes) {
    return new Step(id, kind, title, instruction, minutes, horizon, labels, yes, dots);
  }
}
