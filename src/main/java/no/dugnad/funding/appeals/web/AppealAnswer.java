package no.dugnad.funding.appeals.web;

import java.util.UUID;
import no.dugnad.funding.appeals.Appeal;
import no.dugnad.funding.appeals.Appeals;
import no.dugnad.platform.people.Viewer;
import no.dugnad.platform.shared.Money;
import no.dugnad.platform.shared.Refused;
import no.dugnad.platform.ui.Input;

/**
 * What somebody answers an appeal with, read from their form.
 *
 * @param pays whether it says what the project gets, which it does of an upheld decision
 * @param amount zero unless it says so
 */
record AppealAnswer<A extends Enum<A>>(
    A chosen, boolean upholds, boolean pays, Money amount, String grounds) {
  /** Its problems are said in the input. */
  static <A extends Enum<A>> AppealAnswer<A> of(
      Appeal appeal, Input input, Class<A> answers, A upheld) {
    A chosen = input.choice("answer", answers);
    boolean upholds = chosen == upheld && input.problem("answer").isEmpty();
    boolean pays = upholds && !appeal.isAgainstRejection();
    Money amount = pays ? input.money("amount") : Money.ZERO;
    String grounds = input.text("grounds", Appeal.MAX_TEXT);
    return new AppealAnswer<>(chosen, upholds, pays, amount, grounds);
  }

  /** The appellant was right. */
  void uphold(UUID applicationId, Appeals appeals, Viewer viewer) {
    if (pays) appeals.uphold(applicationId, amount, grounds, viewer);
    else appeals.takeIn(applicationId, grounds, viewer);
  }

  /** Says at the field that it is about why it can't be done. */
  void reject(Input input, Refused refused) {
    input.reject(pays ? "amount" : "answer", refused.key(), refused.args());
  }
}
