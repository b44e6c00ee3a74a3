package no.dugnad.followup.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.dugnad.followup.programmes.ProgrammeStep.Anchor;
import no.dugnad.followup.programmes.ProgrammeStep.Offset;
import no.dugnad.followup.programmes.ProgrammeStep.When;
import no.dugnad.funding.schemes.FollowUp;

/**
 * Keeps a programme in step with what its call told the applicants: what it did not promise is not
 * asked of them, and where it said after how many months, it is then.
 */
final class Promised {
  private Promised() {}

  static List<ProgrammeStep> by(List<FollowUp> followUp, List<ProgrammeStep> steps) {
    Map<FollowUp.Step, FollowUp> promised =
        followUp.stream().collect(Collectors.toMap(FollowUp::step, Function.identity()));
    List<ProgrammeStep> kept =
        steps.stream()
            .filter(step -> step.promise() == null || promised.containsKey(step.promise()))
            .toList();
    Set<String> keys = kept.stream().map(ProgrammeStep::key).collect(Collectors.toSet());
    var all = new ArrayList<ProgrammeStep>();
    for (ProgrammeStep step : kept) {
      ProgrammeStep held = step.at(withinReach(step.when(), keys));
      // A card before a gathering is reckoned from the gathering.
      boolean says = step.promise() != null && step.key().equals(step.promise().name());
      FollowUp promise = says ? promised.get(step.promise()) : null;
      all.add(
          promise == null || promise.months() == null
              ? held
              : held.at(after(promise.months(), step, keys)));
    }
    return all;
  }

  private static When withinReach(When when, Set<String> keys) {
    String step = when.anchor().step();
    return step == null || keys.contains(step)
        ? when
        : new When(Anchor.ANNOUNCED, when.offset(), when.roll(), when.hour());
  }

  private static When after(int months, ProgrammeStep step, Set<String> keys) {
    String start = FollowUp.Step.START_UP.name();
    Anchor anchor =
        step.key().equals(start) || !keys.contains(start) ? Anchor.ANNOUNCED : Anchor.of(start);
    return new When(anchor, new Offset(months, 0), step.when().roll(), step.when().hour());
  }
}
