package no.dugnad.followup.claims.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.dugnad.followup.claims.Claim;
import no.dugnad.followup.claims.Claim.Line;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.ui.Input;

/** The lines of a claim: {@code claims/writing.jte}. */
final class ClaimInput {
  private static final String TEXT = "text.";
  private static final String AMOUNT = "amount.";

  private ClaimInput() {}

  /** A line in which nothing is written is none. */
  static List<Line> read(Input input) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Claim.MOST_LINES; i++) {
      if (input.isBlank(TEXT + i) && input.isBlank(AMOUNT + i)) continue;
      String text = input.line(TEXT + i, Claim.MAX_TEXT);
      Money amount = input.money(AMOUNT + i);
      if (input.problem(AMOUNT + i).isEmpty() && !amount.isPositive())
        input.reject(AMOUNT + i, "claims.refused.notPositive");
      lines.add(new Line(text, amount));
    }
    return lines;
  }

  static Input stored(Claim claim) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < claim.lines().size(); i++) {
      typed.put(TEXT + i, claim.lines().get(i).text());
      typed.put(AMOUNT + i, claim.lines().get(i).amount().typed());
    }
    return Input.of(typed);
  }
}
